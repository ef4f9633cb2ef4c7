// What the tests of the npm package share: consumers of the package, and a browser.

import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { after } from 'node:test';
import { fileURLToPath } from 'node:url';
import { chromium } from '@playwright/test';
import { prepareBrowser } from '../../scripts/lib/browser.mjs';
import { field, figure } from '../browser/visitor.js';
import { copyOf, installIn } from './installed.js';

/** @import { Browser, Page } from '@playwright/test' */

export { tarball } from './installed.js';

/**
 * A fresh folder with a consumer in it and the package installed, from the registry what it needs.
 *
 * @param {'node' | 'script' | 'server' | 'site' | 'types'} consumer
 * @param {{ besides?: string[], parameters?: string[] }} [options] other packages, and how to install
 */
export function install(consumer, { besides = [], parameters = [] } = {}) {
  const folder = copyOf(new URL(`consumers/${consumer}`, import.meta.url), consumer);
  const manifest = { name: `a-${consumer}`, private: true, type: 'module' };
  writeFileSync(join(folder, 'package.json'), JSON.stringify(manifest));
  installIn(folder, [...parameters, ...besides]);
  return folder;
}

/**
 * The manifest of the installed package.
 *
 * @param {string} folder
 */
export function manifestIn(folder) {
  const path = join(folder, 'node_modules', 'points-estimator', 'package.json');
  return JSON.parse(readFileSync(path, 'utf8'));
}

/**
 * What a script prints in Node, started in the root of the disk: far from everything.
 *
 * @param {string} script
 */
export function runInNode(script) {
  const { status, stdout, stderr } = spawnSync(process.execPath, [script], {
    cwd: fileURLToPath(new URL('/', import.meta.url)),
    encoding: 'utf8',
  });
  assert.equal(stderr.slice(-2000), '');
  assert.equal(status, 0);
  return stdout.trim();
}

/** @type {Promise<Browser> | undefined} */
let launched;

after(async () => (await launched)?.close());

/**
 * Opens a page that embeds the element, and closes it after the visit. Nothing may go wrong in it,
 * and nothing may be asked of another host.
 *
 * @param {string} address
 * @param {(page: Page) => Promise<void>} visit
 */
export async function open(address, visit) {
  launched ??= chromium.launch({
    executablePath: prepareBrowser(),
    args: [
      '--disable-gpu',
      '--disable-quic',
      '--no-first-run',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
    ],
  });
  const page = await (await launched).newPage({ locale: 'ru-RU' });
  // Much more than it takes, for a busy machine.
  page.setDefaultTimeout(60_000);
  /** @type {string[]} */
  const faults = [];
  page.on('pageerror', (error) => faults.push(`thrown: ${error}`));
  page.on('console', (message) => {
    if (message.type() === 'error') faults.push(`logged: ${message.text()}`);
  });
  page.on('request', (request) => {
    const { protocol, host } = new URL(request.url());
    if (protocol.startsWith('http') && host !== new URL(address).host) {
      faults.push(`asked of another host: ${request.url()}`);
    }
  });
  await page.goto(address);
  await visit(page);
  await page.close();
  assert.deepEqual(faults, []);
}

/**
 * Types what the system costs into the element, and sees the exact points.
 *
 * @param {Page} page
 */
export async function seeFigure(page) {
  await field(page, 'Стоимость системы G-RAY').fill('1 234 567,89');
  await figure(page, 'Баллы за проект')
    .filter({ hasText: /12\s345,68/ })
    .waitFor();
}

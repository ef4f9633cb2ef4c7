// A browser with another engine than Chromium's, and the built page served to it: the browser that
// ENGINE names, one for each file of tests.

import assert from 'node:assert/strict';
import { mkdirSync, openSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname } from 'node:path';
import { after, afterEach } from 'node:test';
import { setTimeout } from 'node:timers/promises';
import { Builder, Key } from 'selenium-webdriver';
import { findFirefox, logOf } from '../../scripts/lib/engines.mjs';
import { SITE } from '../../scripts/lib/site.mjs';
import { serve } from '../../scripts/lib/static-server.mjs';

/** @import { WebDriver } from 'selenium-webdriver' */

// A folder of a CommonJS package, which import does not reach.
const { DriverService } = /** @type {typeof import('selenium-webdriver/remote')} */ (
  createRequire(import.meta.url)('selenium-webdriver/remote')
);

/**
 * @typedef {object} Page
 * @property {WebDriver} driver
 * @property {string} site the address of the built page
 * @property {string[]} nextPart the keys that lead from a full day or month of a date's field to
 *   its next part
 */

const ENGINES = {
  firefox: {
    driver: 'geckodriver',
    nextPart: [],
    capabilities: {
      browserName: 'firefox',
      'moz:firefoxOptions': { binary: findFirefox() ?? undefined, args: ['-headless'] },
    },
  },
  // WebKitGTK's own small browser, which its driver starts unless it is told otherwise.
  webkit: {
    driver: 'WebKitWebDriver',
    nextPart: [Key.ARROW_RIGHT],
    capabilities: { browserName: 'MiniBrowser' },
  },
};

/**
 * Starts the browser, ends it after the tests of the file, and fails a test during which the page
 * throws or logs an error.
 *
 * @returns {Promise<Page>}
 */
export async function startEngine() {
  const name = process.env.ENGINE ?? '';
  const engine = ENGINES[/** @type {keyof typeof ENGINES} */ (name)];
  if (!engine) throw new Error(`ENGINE must be one of ${Object.keys(ENGINES).join(', ')}`);

  const { DISPLAY, WAYLAND_DISPLAY } = process.env;
  if (name === 'webkit' && !DISPLAY && !WAYLAND_DISPLAY) throw new Error('WebKit needs a display');

  const server = await serve(SITE);
  // It is ended with this process, too.
  const service = driverService(engine.driver, name);
  const driver = new Builder()
    .disableEnvironmentOverrides()
    .usingServer(await service.start())
    .withCapabilities(engine.capabilities)
    .build();
  after(async () => {
    // A browser that has crashed cannot be told to go; its driver can, all the same.
    await driver.quit().catch(() => undefined);
    await service.kill();
    await server.close();
  });
  await within(120_000, driver.getSession(), `${name} does not start`);

  const capabilities = await driver.getCapabilities();
  console.log(`${capabilities.getBrowserName()} ${capabilities.getBrowserVersion()}`);
  afterEach(async () => {
    // A test may have gone into a frame.
    await driver.switchTo().defaultContent();
    const faults = await driver.executeScript(() => Reflect.get(window, 'faults'));
    assert.deepEqual(faults, []);
  });
  return { driver, site: server.address, nextPart: engine.nextPart };
}

/**
 * A driver waits for its browser even when that has ended long ago.
 *
 * @template T
 * @param {number} milliseconds
 * @param {Promise<T>} promise
 * @param {string} otherwise
 * @returns {Promise<T>}
 */
function within(milliseconds, promise, otherwise) {
  const late = setTimeout(milliseconds, null, { ref: false }).then(() => {
    throw new Error(otherwise);
  });
  return Promise.race([promise, late]);
}

/**
 * The driver, by its own name: where none is named, one would be looked for and downloaded.
 *
 * @param {string} program
 * @param {string} engine
 */
function driverService(program, engine) {
  const file = logOf(engine);
  mkdirSync(dirname(file), { recursive: true });
  const log = openSync(file, 'a');
  return new DriverService.Builder(program)
    .setLoopback(true)
    .setStdio(['ignore', log, log])
    .build();
}

/**
 * Opens the page at an address such as `{ programme: 'keaz', lang: 'en' }`.
 *
 * @param {Page} page
 * @param {Record<string, string>} [address]
 */
export function open(page, address = {}) {
  return goTo(page, `${page.site}?${new URLSearchParams(address)}`);
}

/**
 * Opens a page of any address, and takes note of its errors from then on.
 *
 * @param {Page} page
 * @param {string} address
 */
export async function goTo({ driver }, address) {
  await driver.get(address);
  await driver.executeScript(() => {
    /** @type {string[]} */
    const faults = [];
    // Of the page itself: the global object here may be a wrapper that ends with this script.
    Object.assign(window, { faults });
    addEventListener('error', ({ message }) => faults.push(`thrown: ${message}`));
    addEventListener('unhandledrejection', ({ reason }) => faults.push(`rejected: ${reason}`));
    window.console.error = (...said) => faults.push(`logged: ${said.join(' ')}`);
  });
}

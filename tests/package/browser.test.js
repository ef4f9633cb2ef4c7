// The installed package in a browser: through the bundlers of others, and without one.

import { cpSync, readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { test } from 'node:test';
import { createServer } from 'vite';
import { serve } from '../../scripts/lib/static-server.mjs';
import { bundleByEsbuild, bundleByVite, bundleByWebpack } from './bundlers.js';
import { install, open, seeFigure } from './support.js';

/** @import { Page } from '@playwright/test' */

const site = install('site');

test('a site built by Vite shows a figure', async () => {
  await seeSite(await bundleByVite(site));
});

test('a site developed in Vite shows a figure', async () => {
  const server = await createServer({
    configFile: false,
    root: site,
    logLevel: 'silent',
    server: { host: '127.0.0.1' },
  });
  await server.listen();
  try {
    await open(server.resolvedUrls?.local[0] ?? '', seeBoth);
  } finally {
    await server.close();
  }
});

test('a site built by webpack shows a figure', async () => {
  const bundle = await bundleByWebpack(site, 'main.js', { target: 'web' });
  // Its bundle is no module.
  const html = readFileSync(join(site, 'index.html'), 'utf8').replace('type="module"', 'defer');
  writeFileSync(join(dirname(bundle), 'index.html'), html);
  await seeSite(dirname(bundle));
});

test('a site built by esbuild shows a figure, with the wasm beside the bundle', async () => {
  const bundle = await bundleByEsbuild(site, 'main.js', { minify: true });
  const folder = dirname(bundle);
  const wasm = createRequire(join(site, 'main.js')).resolve('points-estimator/wasm');
  cpSync(wasm, join(folder, 'points_estimator_bg.wasm'));
  cpSync(join(site, 'index.html'), join(folder, 'index.html'));
  await seeSite(folder);
});

const script = install('script');

test('a plain script on a page shows a figure', async () => {
  await see(script, '', seeFigure);
});

test('a page without a bundler asks the core alone', async () => {
  await see(script, 'core.html', (page) => page.getByText('12345.68').waitFor());
});

/** @param {string} folder */
function seeSite(folder) {
  return see(folder, '', seeBoth);
}

/** @param {Page} page */
async function seeBoth(page) {
  await page.getByText('КОНТУР: 12345.68').waitFor();
  await seeFigure(page);
}

/**
 * @param {string} folder
 * @param {string} name
 * @param {(page: Page) => Promise<void>} visit
 */
async function see(folder, name, visit) {
  const server = await serve(folder);
  try {
    await open(`${server.address}${name}`, visit);
  } finally {
    await server.close();
  }
}

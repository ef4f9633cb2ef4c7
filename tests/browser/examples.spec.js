// The examples as an integrator opens them: those without a bundler beside the built files, those of
// frameworks built with the packed package.

import { join } from 'node:path';
import { npm } from '../../scripts/lib/npm.mjs';
import { root } from '../../scripts/lib/project.mjs';
import { serve } from '../../scripts/lib/static-server.mjs';
import { expect, test } from './support.js';
import { field } from './visitor.js';

/** @import { Locator, Page } from '@playwright/test' */

// One worker: the package is packed once.
test.describe.configure({ mode: 'default' });

/**
 * Serves a folder, and opens a page of it.
 *
 * @param {Page} page
 * @param {string} folder
 * @param {string} name
 * @param {() => Promise<void>} visit
 */
async function see(page, folder, name, visit) {
  const server = await serve(folder);
  try {
    await page.goto(`${server.address}${name}`);
    await visit();
  } finally {
    await server.close();
  }
}

/**
 * @param {Page} page
 * @param {string} name of an example that needs no bundler
 * @param {() => Promise<void>} visit
 */
function seePlain(page, name, visit) {
  return see(page, root, `examples/${name}/index.html`, visit);
}

/**
 * Builds an example as its own commands do, in a copy of it.
 *
 * @param {Page} page
 * @param {string} name
 * @param {() => Promise<void>} visit
 */
async function seeBuilt(page, name, visit) {
  const { copyOf, installIn } = await import('../package/installed.js');
  const folder = copyOf(new URL(`../../examples/${name}`, import.meta.url), name);
  installIn(folder);
  npm(['run', 'build'], folder);
  await see(page, join(folder, 'dist'), 'index.html', visit);
}

/** @param {Page | Locator} where */
async function typeCost(where) {
  await field(where, 'Cost of the G-RAY system').fill('1234567.89');
  await expect(where.locator('.figure')).toHaveText(/12,345\.68\spoints/);
}

/** @param {Page} page */
async function hearPoints(page) {
  await expect(page.getByRole('status').filter({ hasText: /^12345\.68$/ })).toBeVisible();
}

test('a plain page shows a figure, hears it and keeps its own link below it', async ({ page }) => {
  await seePlain(page, 'plain', async () => {
    await typeCost(page);
    await hearPoints(page);
    await expect(page.getByRole('link', { name: 'Apply' })).toBeVisible();
  });
});

test('a frame by script shows a figure and lets the page hear it, one by hand shows it', async ({
  page,
}) => {
  await seePlain(page, 'frame', async () => {
    const [byScript, byHand] = ['Points calculator', 'Points calculator without a script'].map(
      (title) => page.getByTitle(title, { exact: true }).contentFrame().locator('body'),
    );
    await typeCost(byScript);
    await hearPoints(page);
    await typeCost(byHand);
  });
});

test('a page with a strict policy shows a figure, and the policy refuses nothing', async ({
  page,
}) => {
  await page.addInitScript(() => {
    /** @type {string[]} */
    const refused = [];
    Object.assign(globalThis, { refused });
    addEventListener('securitypolicyviolation', ({ effectiveDirective, blockedURI }) => {
      refused.push(`${effectiveDirective} ${blockedURI}`);
    });
  });
  await seePlain(page, 'policy', async () => {
    await typeCost(page);
    expect(await page.evaluate(() => Reflect.get(globalThis, 'refused'))).toEqual([]);
  });
});

for (const framework of ['react', 'vue']) {
  test(`a page of ${framework} starts with its values, shows a figure and hears it`, async ({
    page,
  }) => {
    await seeBuilt(page, framework, async () => {
      await expect(field(page, 'Cost of the G-RAY system')).toHaveValue('1,000,000');
      await typeCost(page);
      await hearPoints(page);
      // The framework renders again on every event, and sets the values it began with.
      await expect(field(page, 'Cost of the G-RAY system')).toHaveValue(/^1,?234,?567\.89$/);
    });
  });
}

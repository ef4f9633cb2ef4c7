// Nothing leaves the browser and nothing is left in it, whatever is filled in.

import { builtNames } from '../../scripts/lib/visit.mjs';
import { expect, test } from './support.js';
import { fillEverything, open, programmes } from './visitor.js';

/** @import { Page } from '@playwright/test' */
/** @import { PointsEstimatorElement } from '../../www/element/points-estimator-element.js' */

const names = builtNames();

/**
 * What the element shows, and how far it is with that.
 *
 * @param {Page} page
 */
function shown(page) {
  return page.locator('points-estimator').evaluate((element) => {
    const { arrived, phase } = /** @type {PointsEstimatorElement} */ (element);
    return [arrived?.programme, phase];
  });
}

test('the page asks for its own files alone, each once, and keeps nothing in the browser', async ({
  page,
  context,
  site,
}) => {
  test.slow();
  /** @type {string[]} */
  let asked = [];
  context.on('request', (request) => asked.push(request.url()));
  const since = () => asked.splice(0).map((address) => address.replace(site, ''));
  await open(page);
  expect(since()).toContain(names['kontur.wasm']);

  for (const [index, { programme, edition }] of programmes.entries()) {
    // By links and choices: a new address in the bar would load the page anew.
    const link = page.locator(`nav a[href*="programme=${programme}"]`).first();
    await link.click();
    await expect(link).toHaveAttribute('aria-current', 'page');
    await expect.poll(() => shown(page)).toEqual([programme, 'ready']);
    const isNew = index > 0 && programmes[index - 1].programme !== programme;
    const files = isNew ? [names[`ru/${programme}.json`], names[`${programme}.wasm`]] : [];
    expect(since().sort()).toEqual(files.sort());
    if (edition) {
      await page.locator(`input[name=edition][value="${edition}"]`).check();
    }
    await fillEverything(page);
    await expect(page.locator('.result .figure, .result .no-figure').first()).toBeVisible();
    const clauses = since();
    expect([...new Set(clauses)]).toEqual(clauses);
    for (const file of clauses) expect(file).toBe(names[`ru/${programme}-clauses.json`]);
  }
  await page.getByRole('link', { name: 'English' }).click();
  await expect(page.getByRole('form', { name: 'Your figures' })).toBeVisible();
  const words = ['en/guild.json', 'en/interface.json', 'en/names.json'].map((each) => names[each]);
  expect(since().sort()).toEqual([...words, expect.stringMatching(/^page-.{8}\.json$/)]);

  const kept = await page.evaluate(async () => ({
    local: localStorage.length,
    session: sessionStorage.length,
    cookie: document.cookie,
    databases: (await indexedDB.databases()).length,
    caches: (await caches.keys()).length,
    workers: (await navigator.serviceWorker.getRegistrations()).length,
  }));
  expect(kept).toEqual({
    local: 0,
    session: 0,
    cookie: '',
    databases: 0,
    caches: 0,
    workers: 0,
  });
  expect(await context.cookies()).toEqual([]);
});

test('what is typed is not in the address', async ({ page }) => {
  await open(page, { programme: 'keaz' });
  await page.getByLabel('Установлено на объекте, с НДС').fill('10123456');
  await page.getByRole('radio', { name: '2022–23' }).check();
  await expect(page).toHaveURL(/edition=2022/);
  expect(page.url()).not.toContain('10123456');
});

// Nothing leaves the browser and nothing is left in it, whatever is filled in.

import { expect, test } from './support.js';
import { fillEverything, open, programmes } from './visitor.js';

test('once loaded, the page asks nothing of the network and keeps nothing in the browser', async ({
  page,
  context,
}) => {
  test.slow();
  /** @type {string[]} */
  const asked = [];
  context.on('request', (request) => asked.push(request.url()));
  await open(page);
  expect(asked.some((address) => address.endsWith('.wasm'))).toBe(true);
  const loaded = asked.length;

  for (const { programme, edition } of programmes) {
    // By links and choices: a new address in the bar would load the page anew.
    const link = page.locator(`nav a[href*="programme=${programme}"]`).first();
    await link.click();
    await expect(link).toHaveAttribute('aria-current', 'page');
    if (edition) {
      await page.locator(`input[name=edition][value="${edition}"]`).check();
    }
    await fillEverything(page);
    await expect(page.locator('.result .figure, .result .no-figure').first()).toBeVisible();
  }
  await page.getByRole('link', { name: 'English' }).click();
  await expect(page.getByRole('form', { name: 'Your figures' })).toBeVisible();
  expect(asked.slice(loaded)).toEqual([]);

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

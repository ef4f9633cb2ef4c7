// The page as a single file, opened from a disk: away from everything else that is built.

import { copyFile, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { OFFLINE_PAGE } from '../../scripts/lib/offline.mjs';
import { SITE } from '../../scripts/lib/site.mjs';
import { expect, test } from './support.js';
import { field, fillEverything, figure, grouped, programmes } from './visitor.js';

/** @type {string} */
let folder;
/** @type {string} */
let file;
/** @type {string[]} */
let asked;

test.beforeEach(async ({ context }) => {
  // A name as people give to folders.
  folder = await mkdtemp(join(tmpdir(), 'калькулятор & баллы '));
  await copyFile(join(SITE, OFFLINE_PAGE), join(folder, OFFLINE_PAGE));
  file = pathToFileURL(join(folder, OFFLINE_PAGE)).href;
  asked = [];
  context.on('request', (request) => asked.push(request.url()));
});

test.afterEach(() => rm(folder, { recursive: true, force: true }));

test('opened from a disk it computes, and asks for nothing but itself', async ({ page }) => {
  await page.goto(file);
  await field(page, 'Стоимость системы G-RAY').fill('1 234 567,89');
  await expect(figure(page, 'Баллы за проект')).toHaveText(grouped('12 345,68 балла'));
  await expect(page.locator('points-estimator')).toHaveCSS('display', 'block');
  // The style of the page came along too.
  await expect(page.locator('body')).toHaveCSS('margin', /^0px/);
  expect(asked).toEqual([file]);
});

test('every programme and both languages are a click away, and back', async ({ page }) => {
  await page.goto(file);
  const heading = page.getByRole('heading', { level: 2 });
  await expect(heading).toHaveText(/КОНТУР/);
  for (const { programme, edition, question } of programmes) {
    if (question) continue;
    await page.locator(`nav a[href*="programme=${programme}"]`).first().click();
    await expect(page.locator('points-estimator')).toHaveAttribute('programme', programme);
    if (edition) await page.locator(`input[name=edition][value="${edition}"]`).check();
    await fillEverything(page);
    await expect(page.locator('.result .figure, .result .no-figure').first()).toBeVisible();
  }
  await page.getByRole('link', { name: 'English' }).click();
  await expect(page.getByRole('form', { name: 'Your figures' })).toBeVisible();
  await expect(page).toHaveTitle('How many points a project brings');
  await page.goBack();
  await expect(page.getByRole('form', { name: 'Исходные данные' })).toBeVisible();
  await page.goBack();
  await expect(heading).not.toHaveText('Гильдия профессионалов');
  expect(asked).toEqual([file]);
});

test('an address with a programme and a language opens there, on disk too', async ({ page }) => {
  await page.goto(`${file}?programme=keaz&edition=2022&lang=en`);
  await expect(page.getByRole('form', { name: 'Your figures' })).toBeVisible();
  await expect(page.getByRole('radio', { name: '2022–23' })).toBeChecked();
  expect(asked).toHaveLength(1);
});

test('its notices travel along', async ({ page }) => {
  await page.goto(file);
  const notices = await page.locator('#licences').textContent();
  expect(notices).toContain('Copyright (c) 2017 Google LLC');
});

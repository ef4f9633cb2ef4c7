// The page at the widths of a telephone, a tablet and a desk, zoomed too, in light and in dark.

import { stickingOut } from './sticking-out.js';
import { expect, test } from './support.js';
import { field, fillEverything, open, option, programmes, result, unfold } from './visitor.js';

/** @import { Page } from '@playwright/test' */

const sizes = [
  { width: 360, height: 720 },
  { width: 768, height: 1024 },
  { width: 1440, height: 900 },
];

/** 1280 px at 400 %, the least that a page must bear, and at 200 %. */
const zoomed = [
  { width: 320, height: 256 },
  { width: 640, height: 450 },
];

test.use({ contextOptions: { reducedMotion: 'reduce' } });

/** @param {Page} page */
async function expectNothingSticksOut(page) {
  for (const size of [...zoomed, ...sizes]) {
    await page.setViewportSize(size);
    expect(await stickingOut(page), `at ${size.width} px`).toEqual([]);
  }
}

for (const address of programmes) {
  const name = Object.values(address).join(' ');
  test(`${name} does not stick out at any width: empty, filled, with the greatest sums, with problems`, async ({
    page,
  }, testInfo) => {
    await open(page, address);
    await expectNothingSticksOut(page);

    await fillEverything(page);
    await expect(page.locator('.result .figure, .result .no-figure').first()).toBeVisible();
    await expectNothingSticksOut(page);
    for (const size of sizes) {
      await page.setViewportSize(size);
      for (const colorScheme of /** @type {const} */ (['light', 'dark'])) {
        await page.emulateMedia({ colorScheme });
        await testInfo.attach(`${name}, ${size.width} px, ${colorScheme}`, {
          body: await page.screenshot({ fullPage: true }),
          contentType: 'image/png',
        });
      }
    }

    // All but a balance, which has a limit of its own.
    const sums = await page.locator('.box.money input:not([id$=charityBalance])').all();
    for (const sum of sums) await sum.fill('999 999 999 999 999,99');
    if (!address.question) {
      await expect(page.locator('.workings')).toContainText(/999.999.999.999.999,99/);
    }
    // With the rules in figures open, too.
    await unfold(page);
    await expectNothingSticksOut(page);

    const texts = await page
      .getByRole('form')
      .locator('input[inputmode]:not([inputmode=text])')
      .all();
    for (const text of texts) await text.fill('много, но сколько именно, пока неизвестно');
    await texts[0].blur();
    await expect(page.getByText('Не получается прочесть число.').first()).toBeVisible();
    await expectNothingSticksOut(page);
  });
}

test.describe('the result is in reach', () => {
  for (const { width, height } of sizes.slice(0, 2)) {
    test(`at ${width} px by a bar that shows the figure and leads to it`, async ({ page }) => {
      await page.setViewportSize({ width, height });
      await open(page, { programme: 'keaz' });
      const bar = page.getByRole('button', { name: 'К расчёту' });
      await expect(bar).toBeInViewport({ ratio: 1 });
      await field(page, 'Установлено на объекте, с НДС').fill('10 000 000');
      await expect(bar).toContainText('100 100 ₽');
      await expect(bar).toBeInViewport({ ratio: 1 });

      await bar.click();
      await expect(result(page)).toBeFocused();
      await expect(result(page).locator('.figure')).toBeInViewport({ ratio: 1 });
    });
  }

  test('at 360 px the bar does not stand in the way of what is being typed', async ({ page }) => {
    await page.setViewportSize({ width: 360, height: 640 });
    await open(page, { programme: 'guild' });
    const bar = page.getByRole('button', { name: 'К расчёту' });
    for (const input of await page.getByRole('form').getByRole('textbox').all()) {
      await input.focus();
      const [field, over] = await Promise.all([input.boundingBox(), bar.boundingBox()]);
      if (!field || !over) throw new Error('the field or the bar is not drawn');
      expect(field.y + field.height <= over.y || field.y >= over.y + over.height).toBe(true);
    }
  });

  test('at 1440 px beside the form, however far down one types, and without the bar', async ({
    page,
  }) => {
    await page.setViewportSize({ width: 1440, height: 900 });
    await open(page, { programme: 'keaz' });
    await page.getByText('Фокусные продукты', { exact: true }).click();
    await field(page, 'Установлено на объекте, с НДС').fill('10 000 000');
    await field(page, 'Где вы работаете и платите налоги').focus();
    await expect(result(page).locator('.figure')).toBeInViewport({ ratio: 1 });
    await expect(page.getByRole('button', { name: 'К расчёту' })).toBeHidden();
  });
});

test('light and dark follow the visitor, and the surface is what changes', async ({ page }) => {
  const surface = () =>
    page.locator('.estimator').evaluate((element) => getComputedStyle(element).backgroundColor);
  await page.emulateMedia({ colorScheme: 'light' });
  await open(page);
  const light = await surface();
  await page.emulateMedia({ colorScheme: 'dark' });
  expect(await surface()).not.toBe(light);
});

test('digits of the figures stand in columns', async ({ page }) => {
  await open(page, { programme: 'kontur' });
  await field(page, 'Стоимость системы G-RAY').fill('1 000 000');
  await option(page, 'Стадия документации', 'Р').check();
  for (const part of ['.figure', '.step-line', '.amount']) {
    await expect(page.locator(part).first()).toHaveCSS('font-variant-numeric', 'tabular-nums');
  }
});

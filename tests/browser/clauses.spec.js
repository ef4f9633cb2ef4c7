// The chip with a clause: what the clause is about, a press away.

import { clauseWords } from '../../www/text/index.js';
import { expect, test } from './support.js';
import { entry, field, open, result, step } from './visitor.js';

/** @import { Page } from '@playwright/test' */

const EQUIPMENT = 'Оборудование КЭАЗ и KEAZ Optima';

/** @param {string} clause */
const about = (clause) => clauseWords('ru', 'keaz', '2026', clause) ?? '';

/** @param {Page} page */
const words = (page) => page.locator('.clause-words');

/** @param {Page} page */
async function threshold(page) {
  await open(page, { programme: 'keaz', edition: '2026' });
  await field(page, EQUIPMENT).fill('5 000 000');
  return entry(result(page), EQUIPMENT).getByRole('button', { name: 'п. 4.1.5', exact: true });
}

test('a press says what the clause is about, another one closes it', async ({ page }) => {
  const chip = await threshold(page);
  // The words come when somebody turns to a clause.
  await chip.hover();
  await expect(chip).toHaveAccessibleDescription(about('4.1.5'));
  await expect(words(page)).toBeHidden();
  await chip.click();
  await expect(words(page)).toHaveText(`п. 4.1.5 ${about('4.1.5')}`);
  await expect(words(page)).toBeVisible();
  await chip.click();
  await expect(words(page)).toBeHidden();
});

test('the words of one clause give way to those of another, and to a press anywhere else', async ({
  page,
}) => {
  const chip = await threshold(page);
  await chip.click();
  await step(page, 'Баллы за стоимость').getByRole('button', { name: 'п. 4.2.5' }).click();
  await expect(words(page)).toHaveText(`п. 4.2.5 ${about('4.2.5')}`);
  await expect(words(page)).toBeVisible();
  await page.getByRole('heading', { level: 2 }).click();
  await expect(words(page)).toBeHidden();
});

test('Enter opens, Esc closes, the focus stays, and going on closes too', async ({ page }) => {
  const chip = await threshold(page);
  await chip.focus();
  await page.keyboard.press('Enter');
  await expect(words(page)).toBeVisible();
  await expect(chip).toBeFocused();
  await page.keyboard.press('Escape');
  await expect(words(page)).toBeHidden();
  await expect(chip).toBeFocused();
  await page.keyboard.press('Space');
  await expect(words(page)).toBeVisible();
  await page.keyboard.press('Tab');
  await expect(chip).not.toBeFocused();
  await expect(words(page)).toBeHidden();
});

for (const width of [360, 768, 1440]) {
  test(`at ${width} px the words stand beside their clause and inside the window`, async ({
    page,
  }) => {
    await page.setViewportSize({ width, height: 720 });
    const chip = await threshold(page);
    await page.getByText('Правила в цифрах', { exact: true }).click();
    const last = page.locator('.rules button.clause').last();
    for (const each of [chip, last]) {
      await each.click();
      const [from, box] = [await each.boundingBox(), await words(page).boundingBox()];
      if (!from || !box) throw new Error('the words are not drawn');
      expect(box.x).toBeGreaterThanOrEqual(0);
      expect(box.x + box.width).toBeLessThanOrEqual(width);
      expect(box.y).toBeGreaterThanOrEqual(0);
      expect(box.y + box.height).toBeLessThanOrEqual(720);
      const below = Math.abs(box.y - (from.y + from.height));
      const above = Math.abs(from.y - (box.y + box.height));
      expect(Math.min(below, above)).toBeLessThan(24);
    }
  });
}

test('each edition answers with its own words, in the language of the page', async ({ page }) => {
  await open(page, { programme: 'keaz', edition: '2022', lang: 'en' });
  await field(page, 'Installed on site, with VAT').fill('10 000 000');
  const chip = page.locator('.workings button.clause').first();
  const clause = (await chip.textContent())?.trim().replace('clause ', '') ?? '';
  await chip.click();
  await expect(words(page)).toContainText(clauseWords('en', 'keaz', '2022', clause) ?? 'no words');
});

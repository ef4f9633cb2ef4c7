// Russian by default, English complete: every word of every programme in the language of the page.

import { estimators } from '../node/support.js';
import { expect, test } from './support.js';
import { field, figure, fillEverything, open, programmes, unfold } from './visitor.js';

/** @import { Page } from '@playwright/test' */

/**
 * Everything that is read on the page, by eye or by ear, but the names of the languages.
 *
 * @param {Page} page
 */
async function words(page) {
  return page.evaluate(() => {
    /** @type {string[]} */
    const found = [];
    /** @param {ParentNode} root */
    const look = (root) => {
      for (const element of root.querySelectorAll('*')) {
        if (element.shadowRoot) look(element.shadowRoot);
        const isRead = !element.closest('#languages a, script, style, noscript, title');
        // The fallback in the light is there and not drawn.
        if (!isRead || !(element.checkVisibility() || element.localName === 'option')) continue;
        for (const name of ['aria-label', 'title', 'placeholder', 'alt']) {
          found.push(element.getAttribute(name) ?? '');
        }
        for (const node of element.childNodes) {
          if (node.nodeType === Node.TEXT_NODE) found.push(node.textContent ?? '');
        }
      }
    };
    look(document);
    return [document.title, ...found].map((text) => text.trim()).filter(Boolean);
  });
}

/** Every id that the core speaks and that no language has as a word. */
const ids = [
  ...new Set(
    estimators().flatMap((info) => {
      const text = JSON.stringify(info);
      return [...text.matchAll(/"([a-z][a-z\d]*(?:-[a-z\d]+)+|[a-z]+[A-Z][A-Za-z]*)"/g)].map(
        ([, id]) => id,
      );
    }),
  ),
];

/** @param {string[]} texts */
function idsIn(texts) {
  return texts.filter((text) => {
    return ids.some((id) => text.split(/[^\w-]+/).includes(id));
  });
}

for (const address of programmes) {
  const name = Object.values(address).join(' ');
  test(`${name} has every word in Russian and in English, with and without problems`, async ({
    page,
  }) => {
    await open(page, address);
    const empty = await words(page);
    await fillEverything(page);
    await expect(page.locator('.result .figure, .result .no-figure').first()).toBeVisible();
    const russian = [...empty, ...(await words(page))];
    expect(russian.length).toBeGreaterThan(50);
    expect(idsIn(russian)).toEqual([]);
    // Latin letters are for names, which have capitals: an id has none.
    expect(russian.filter((text) => /(?<![\w-])[a-z]{2,}/.test(text))).toEqual([]);

    await page.getByRole('link', { name: 'English' }).click();
    await expect(page.getByRole('form', { name: 'Your figures' })).toBeVisible();
    await expect(page.locator('html')).toHaveAttribute('lang', 'en');
    await unfold(page.getByRole('form'));
    const filled = await words(page);
    for (const text of await page.getByRole('form').locator('input[type=text]').all()) {
      await text.fill('1.2345678');
    }
    await page.getByRole('form').getByRole('textbox').first().blur();
    const problem = /No more than \d decimals here|A whole number is needed/;
    await expect(page.getByText(problem).first()).toBeVisible();
    const english = [...filled, ...(await words(page))];
    expect(english.length).toBeGreaterThan(50);
    expect(english.filter((text) => /\p{Script=Cyrillic}/u.test(text))).toEqual([]);
    expect(idsIn(english)).toEqual([]);
    // Two things that only a sentence with a hole in it has.
    expect([...russian, ...english].filter((text) => /[{}[\]]|undefined|null/.test(text))).toEqual(
      [],
    );
  });
}

test('the language is in the address, and what was typed outlives its change', async ({ page }) => {
  await open(page, { programme: 'guild' });
  await expect(page.locator('html')).toHaveAttribute('lang', 'ru');
  await field(page, 'Акционная продукция').fill('60 000');
  await field(page, 'Покупки за месяц до регистрации').fill('60 000');
  await page.getByRole('link', { name: 'English' }).click();
  await expect(page).toHaveURL(/programme=guild&lang=en/);
  await expect(page).toHaveTitle('How many points a project brings');
  await expect(field(page, 'Promoted products')).toHaveValue('60,000');
  await expect(figure(page, 'Points for purchases')).toHaveText('2,300 points');
  await expect(page.getByRole('link', { name: 'English' })).toHaveAttribute('aria-current', 'page');
  await expect(page.getByRole('link', { name: 'Русский' })).toHaveAttribute('lang', 'ru');

  await page.getByRole('link', { name: 'Русский' }).click();
  await expect(figure(page, 'Баллы за покупки')).toHaveText('2 300 баллов');
  await page.reload();
  await expect(page.getByRole('form', { name: 'Исходные данные' })).toBeVisible();
});

test('English writes numbers, dates and units its own way', async ({ page }) => {
  await open(page, { programme: 'kontur', lang: 'en' });
  await field(page, 'Cost of the G-RAY system').fill('1,234,567.89');
  await field(page, 'Date of the request').fill('2026-12-31');
  await expect(figure(page, 'Points for the project')).toHaveText('12,345.68 points');
  await expect(page.locator('.steps')).toContainText('1,234,567.89 ₽ × 1% = 12,345.68');
  await expect(page.locator('.steps')).toContainText('clause 3');
  await expect(page.locator('.timeline')).toContainText('by 10 Jan 2027');
  await field(page, 'Cost of the G-RAY system').fill('100');
  await expect(figure(page, 'Points for the project')).toHaveText('1 point');
});

test('a programme, an edition and a language that there are not give way to those there are', async ({
  page,
}) => {
  await open(page, { programme: 'nothing', lang: 'xx' });
  await expect(page.getByRole('heading', { level: 2 })).toHaveText('Клуб проектировщиков КОНТУР');
  await page.goto('./?programme=keaz&edition=1999');
  await expect(page.getByRole('radio', { name: '2026' })).toBeChecked();
  await expect(page.getByRole('link', { name: 'КЭАЗ-Теоретик' })).toBeVisible();
});

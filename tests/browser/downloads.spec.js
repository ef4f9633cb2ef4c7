// What a visitor downloads: one language, and of the programmes only what is shown.

import { readFileSync, readdirSync } from 'node:fs';
import { builtNames, filesOfVisit } from '../../scripts/lib/visit.mjs';
import { PROGRAMMES } from '../../www/core/programmes.js';
import { estimators, fileAt } from '../node/support.js';
import { anotherOrigin } from './host-page.js';
import { expect, test } from './support.js';
import { field, figure, grouped, open } from './visitor.js';

/** @import { Page } from '@playwright/test' */

const COST = 'Стоимость системы G-RAY';
const names = builtNames();
const host = anotherOrigin();

/**
 * What a page has downloaded from the site, by its name: collected from now on.
 *
 * @param {Page} page
 * @param {string} site
 */
function downloads(page, site) {
  /** @type {Map<string, Promise<Buffer>>} */
  const found = new Map();
  page.on('response', (response) => {
    const address = response.url();
    if (address.startsWith(site)) found.set(address.slice(site.length), response.body());
  });
  return found;
}

/**
 * Every text of a file of words.
 *
 * @param {unknown} table
 * @returns {string[]}
 */
function texts(table) {
  return typeof table === 'string' ? [table] : Object.values(table ?? {}).flatMap(texts);
}

/** @param {string} language */
function wordsOf(language) {
  const folder = fileAt(`../../www/text/${language}/`);
  return readdirSync(folder).map((name) => ({
    name: name.replace('.json', ''),
    words: texts(JSON.parse(readFileSync(new URL(name, folder), 'utf8'))),
  }));
}

/** What such a visitor has: what an element says before its words are there, it says in every language. */
const own = [
  ...wordsOf('ru').filter(({ name }) => /^(?:interface|kontur|placeholder)/.test(name)),
  ...wordsOf('en').filter(({ name }) => name === 'placeholder'),
].flatMap(({ words }) => words);

/** What such a visitor has no use for: longer than what stands in a script by chance. */
const foreign = [
  ...wordsOf('en'),
  ...wordsOf('ru').filter(({ name }) => PROGRAMMES.slice(1).some((id) => name.startsWith(id))),
]
  .flatMap(({ words }) => words)
  .filter((word) => word.length > 12 || /[а-яё]{4}/i.test(word))
  .filter((word) => !own.some((text) => text.includes(word)));

test('a Russian visitor of KONTUR downloads no English word, and no word of another programme', async ({
  page,
  site,
}) => {
  const found = downloads(page, site);
  await host.visit(
    page,
    `<script type="module" src="${site}points-estimator.js"></script>
    <points-estimator programme="kontur"></points-estimator>`,
  );
  await field(page, COST).fill('1 234 567,89');
  await expect(figure(page, 'Баллы за проект')).toHaveText(grouped('12 345,68 балла'));
  const { form, wasm } = filesOfVisit('ru', 'kontur');
  // What npm run size weighs, and nothing besides.
  expect([...found.keys()].sort()).toEqual([...form, wasm].sort());

  // All that can be asked for, too.
  await page.getByText('Правила в цифрах', { exact: true }).click();
  await expect(page.locator('.rules table')).toBeVisible();
  await page.locator('.workings button.clause').first().click();
  await expect(page.locator('.clause-words')).toContainText('Ставка начисления');
  const later = [...found.keys()].filter((name) => ![...form, wasm].includes(name));
  expect(later.sort()).toEqual([
    expect.stringMatching(/^code-rules-.{8}\.js$/),
    names['ru/kontur-clauses.json'],
  ]);

  expect(foreign.length).toBeGreaterThan(900);
  const strangers = estimators().filter(({ programme }) => programme !== 'kontur');
  for (const [name, body] of found) {
    const text = (await body).toString();
    expect(
      foreign.filter((word) => text.includes(word)),
      name,
    ).toEqual([]);
    // Nor do forms or formulas of others travel along.
    for (const { id } of strangers) expect(text.includes(id), `${name}: ${id}`).toBe(false);
  }
});

test('the page brings another programme, and another language, when its link is pressed', async ({
  page,
  site,
}) => {
  const found = downloads(page, site);
  await open(page);
  await field(page, COST).fill('1 000 000');
  await expect(figure(page, 'Баллы за проект')).toHaveText(grouped('10 000 баллов'));
  const { form, wasm } = filesOfVisit('ru', 'kontur');
  for (const name of [...form, wasm, names['ru/names.json']])
    expect(found.has(name), name).toBe(true);
  const strangers = (/** @type {string} */ name) =>
    /^(?:en|forms|ru-(?!kontur-|interface-|names-))-|^ru-kontur-clauses|^code-|\.wasm$/.test(name);
  expect([...found.keys()].filter(strangers)).toEqual([wasm]);

  found.clear();
  await page.getByRole('link', { name: 'КЭАЗ' }).click();
  await expect(page.getByRole('heading', { level: 2 })).toContainText('КЭАЗ');
  await expect(page.locator('.rules')).toBeVisible();
  await expect
    .poll(() => [...found.keys()].sort())
    .toEqual([names['ru/keaz.json'], names['keaz.wasm']].sort());

  // What is there already is not asked for again.
  found.clear();
  await page.getByRole('link', { name: 'КОНТУР' }).click();
  await expect(field(page, COST)).toHaveValue(grouped('1 000 000'));
  await expect(figure(page, 'Баллы за проект')).toHaveText(grouped('10 000 баллов'));
  expect([...found.keys()]).toEqual([]);

  await page.getByRole('link', { name: 'English' }).click();
  await expect(page.getByRole('form', { name: 'Your figures' })).toBeVisible();
  const english = ['en/interface.json', 'en/kontur.json', 'en/names.json'].map(
    (each) => names[each],
  );
  expect([...found.keys()].filter((name) => name.startsWith('en-')).sort()).toEqual(english.sort());
  expect([...found.keys()].filter((name) => name.endsWith('.wasm'))).toEqual([]);
});

test('two programmes on one page have each its own core, and answer apart', async ({
  page,
  site,
}) => {
  const found = downloads(page, site);
  await host.visit(
    page,
    `<script type="module" src="${site}points-estimator.js"></script>
    <points-estimator programme="kontur"></points-estimator>
    <points-estimator programme="guild"></points-estimator>`,
  );
  const [one, other] = await page.locator('points-estimator').all();
  await field(one, COST).fill('1 000 000');
  await field(other, 'Акционная продукция').fill('100 000');
  await expect(one.locator('.figure')).toHaveText(grouped('10 000 баллов'));
  await expect(other.locator('.figure').first()).toBeVisible();
  const wasms = [...found.keys()].filter((name) => name.endsWith('.wasm'));
  expect(wasms.sort()).toEqual([names['kontur.wasm'], names['guild.wasm']].sort());
});

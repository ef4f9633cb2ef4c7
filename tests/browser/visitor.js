// The page as a visitor finds it: everything by its label, its heading or its words.

import { expect } from '@playwright/test';
import { questionsOf } from '../../www/model/questions.js';
import { estimators } from '../node/support.js';

/** @import { Locator, Page } from '@playwright/test' */
/** @import { PointsEstimatorElement } from '../../www/element/points-estimator-element.js' */

/**
 * Every question of every programme, in every edition of its rules, as an address.
 *
 * @type {{ programme: string, edition?: string, question?: string }[]}
 */
export const programmes = questionsOf(estimators()).map(([first]) => {
  const { programme, edition, id } = first;
  const siblings = estimators().filter((info) => info.programme === programme);
  const [{ id: initial }] = siblings;
  return {
    programme,
    ...(edition !== null && { edition }),
    ...(id !== initial && { question: id }),
  };
});

/**
 * Opens the page at an address such as `{ programme: 'keaz', edition: '2022', lang: 'en' }`, and waits
 * for the core, which the form does not.
 *
 * @param {Page} page
 * @param {Record<string, string>} [address]
 */
export async function open(page, address = {}) {
  await page.goto(`./?${new URLSearchParams(address)}`);
  await expect(page.getByRole('heading', { level: 2 })).toBeVisible();
  await page.locator('points-estimator').evaluate(async (target) => {
    const element = /** @type {PointsEstimatorElement} */ (target);
    await element.diagnose();
    await element.updateComplete;
  });
}

/**
 * A field to type into, found by the whole of its label.
 *
 * @param {Page | Locator} where
 * @param {string} label
 */
export function field(where, label) {
  return where.getByLabel(label, { exact: true });
}

/**
 * @param {Page | Locator} where
 * @param {string} question
 * @param {string} answer
 */
export function option(where, question, answer) {
  return where
    .getByRole('group', { name: question, exact: true })
    .getByRole('radio', { name: answer, exact: true });
}

/**
 * Unfolds what stands folded.
 *
 * @param {Page | Locator} where
 */
export async function unfold(where) {
  const folded = where.locator('details:not([open]) > summary');
  // What was typed a moment ago is answered by the next frame, and the answer may bring some.
  const any = where.locator('*').first();
  await any.evaluate(async () => {
    for (const _ of [1, 2]) await new Promise(requestAnimationFrame);
  });
  for (let left = await folded.count(); left > 0; left -= 1) await folded.first().click();
  await expect(folded).toHaveCount(0);
}

/**
 * A number as the page writes it: with spaces that do not break.
 *
 * @param {string} number
 */
export function grouped(number) {
  return number.replaceAll(' ', '\u00a0');
}

/** @param {Page} page */
export function result(page) {
  return page.getByRole('region', { name: /^(Расчёт|Estimate)$/ });
}

/**
 * What stands in large type, with the lines below it.
 *
 * @param {Page} page
 * @param {string} estimator
 */
export function headline(page, estimator) {
  return result(page).locator('.headline').filter({ hasText: estimator });
}

/**
 * The large figure alone.
 *
 * @param {Page} page
 * @param {string} estimator
 */
export function figure(page, estimator) {
  return headline(page, estimator).locator('.figure');
}

/**
 * Conditions, accounts and dates of an estimator.
 *
 * @param {Page} page
 * @param {string} estimator
 */
export function facts(page, estimator) {
  const heading = page.getByRole('heading', { level: 3, name: estimator, exact: true });
  return result(page).locator('.facts').filter({ has: heading });
}

/**
 * An entry of a list: a condition, an account, a date.
 *
 * @param {Locator} where
 * @param {string} text
 */
export function entry(where, text) {
  return where.getByRole('listitem').filter({ hasText: text });
}

/**
 * A line of "how it is computed".
 *
 * @param {Page} page
 * @param {string} name
 */
export function step(page, name) {
  const named = page.locator('.step-name').getByText(name, { exact: true });
  return page.locator('.workings .step').filter({ has: named });
}

/**
 * @param {Page} page
 * @param {string} name
 * @param {{ line: string, clause: string }} expected
 */
export async function expectStep(page, name, { line, clause }) {
  const found = step(page, name);
  await expect(found.locator('.step-line')).toContainText(line);
  await expect(found.locator('.clause')).toHaveText(clause);
}

/**
 * Puts something into everything that the form has, unfolded and in two rows.
 *
 * @param {Page} page
 */
export async function fillEverything(page) {
  const form = page.getByRole('form');
  const add = form.getByRole('button', { name: /^(Добавить|Add)/ });
  for (const button of await add.all()) await button.click();
  await unfold(form);
  for (const list of await form.getByRole('combobox').all()) {
    await list.selectOption({ index: 1 });
  }
  for (const date of await form.locator('input[type=date]').all()) {
    // What is asked for comes after what it is asked of.
    const id = (await date.getAttribute('id')) ?? '';
    await date.fill(/requestedOn|asOf/.test(id) ? '2025-09-01' : '2025-08-01');
  }
  for (const text of await form.locator('input[type=text]').all()) await text.fill('3');
  for (const choices of await form.getByRole('group').all()) {
    const first = choices.getByRole('radio').first();
    if ((await first.count()) > 0) await first.check();
  }
}

// "The rules in figures": what the documents name, with its clause, and what an edition has changed.

import { estimators } from '../node/support.js';
import { expect, test } from './support.js';
import { field, grouped, open, programmes } from './visitor.js';

/** @import { Page } from '@playwright/test' */

/** @param {Page} page */
async function openRules(page) {
  await page.getByText('Правила в цифрах', { exact: true }).click();
  const table = page.getByRole('table', { name: /^Всё, что правила называют/ });
  // It is loaded when it is opened.
  await table.waitFor();
  return table;
}

/**
 * A figure's row, by the beginning of its name.
 *
 * @param {Page} page
 * @param {string} name
 */
function rule(page, name) {
  const header = page.getByRole('rowheader', { name: new RegExp(`^${name}`, 'i') });
  return page.locator('.rules').getByRole('row').filter({ has: header });
}

test('what has changed since 2022–23 is read from the screen', async ({ page }) => {
  await open(page, { programme: 'keaz' });
  const table = await openRules(page);
  await expect(table.getByRole('columnheader')).toHaveText(['Что', '2026', '2022–23']);

  const rate = rule(page, 'ставка бонуса');
  await expect(rate.getByRole('rowheader')).toContainText('отличается');
  await expect(rate.getByRole('cell')).toHaveText(['1,54 % п. 5.3', '1,15 % п. 5.3']);
  const gap = rule(page, 'срок от регистрации до заказа');
  await expect(gap.getByRole('rowheader')).toContainText('только 2026');
  await expect(gap.getByRole('cell')).toHaveText(['3 месяца п. 5.7', '—']);
  const units = rule(page, 'баллов за OptiMat A');
  await expect(units.getByRole('rowheader')).toContainText('только 2022–23');
  await expect(units.getByRole('cell')).toHaveText(['—', '1 150 баллов п. 5.4']);
  // The same tax under another number is no change.
  const tax = rule(page, 'налог для резидентов России');
  await expect(tax.getByRole('rowheader')).not.toContainText(/отличается|только/);
  await expect(tax.getByRole('cell')).toHaveText(['35 % п. 9.1', '35 % п. 8.1']);

  await page.getByRole('checkbox', { name: /^Только отличия \(\d+\)$/ }).check();
  await expect(rate).toBeVisible();
  await expect(gap).toBeVisible();
  await expect(tax).toBeHidden();
  const shown = await table.getByRole('cell').count();
  const counted = await page.locator('.only').textContent();
  expect(shown).toBe(2 * Number(/\d+/.exec(counted ?? '')?.[0]));
});

test('dates, prizes, thresholds and focus products stand there with what they are worth', async ({
  page,
}) => {
  await open(page, { programme: 'keaz', edition: '2022' });
  await openRules(page);
  await expect(rule(page, 'начало').first()).toContainText('1 янв. 2026');
  await expect(rule(page, 'начало').first()).toContainText('1 нояб. 2022');
  await expect(rule(page, 'порог по оборудованию')).toContainText(grouped('700 000'));
  await expect(rule(page, 'приз за 1-е место').getByRole('cell').first()).toContainText('50 000');
  await expect(rule(page, 'OptiMat T').getByRole('cell').first()).toContainText('40 баллов');
});

for (const address of programmes.filter(({ edition }) => edition !== '2022')) {
  test(`every figure of ${Object.values(address).join(' ')} has its line, before anything is typed`, async ({
    page,
  }) => {
    await open(page, address);
    const table = await openRules(page);
    const its = estimators().filter(({ programme }) => programme === address.programme);
    const question = address.question ?? its[0].id;
    const asked = its.filter(({ id, rowOf }) => id === question || rowOf !== null);
    const ids = new Set(asked.flatMap(({ parameters }) => parameters.map(({ id }) => id)));
    expect(await table.locator('[scope=row]').count()).toBeGreaterThanOrEqual(ids.size);
    // One edition has nothing to be compared with.
    const editions = new Set(asked.map(({ edition }) => edition));
    await expect(page.getByRole('checkbox')).toHaveCount(editions.size > 1 ? 1 : 0);
  });
}

test('what was unfolded and chosen stays while one types', async ({ page }) => {
  await open(page, { programme: 'keaz' });
  const table = await openRules(page);
  await page.getByRole('checkbox', { name: /^Только отличия/ }).check();
  await field(page, 'Установлено на объекте, с НДС').fill('10 000 000');
  await expect(page.locator('.figure')).toHaveText('100 100 ₽');
  await expect(table).toBeVisible();
  await expect(page.getByRole('checkbox', { name: /^Только отличия/ })).toBeChecked();
});

test('at 360 px the editions stay side by side, and their table stays a table', async ({
  page,
}) => {
  await page.setViewportSize({ width: 360, height: 720 });
  await open(page, { programme: 'keaz' });
  const table = await openRules(page);
  const [left, right] = await rule(page, 'ставка бонуса').getByRole('cell').all();
  const [one, other] = [await left.boundingBox(), await right.boundingBox()];
  if (!one || !other) throw new Error('the cells are not drawn');
  expect(one.y).toBe(other.y);
  expect(one.x + one.width).toBeLessThanOrEqual(other.x + 0.5);
  expect(other.x + other.width).toBeLessThanOrEqual(360);
  await expect(table.getByRole('row').first()).toBeVisible();
});

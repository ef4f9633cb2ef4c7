// A programme that answers several questions: one form and one result at a time.

import { wordsFor } from '../../www/text/index.js';
import { expect, test } from './support.js';
import { entry, facts, field, figure, grouped, headline, open, option, result } from './visitor.js';

/** @import { Page } from '@playwright/test' */

const { estimators: names, interface: say, rows, terms } = wordsFor('ru');
const LEDGER = 'power-machines-ledger';
const DISCOUNT = 'power-machines-discount';
const MEMBERSHIP = 'power-machines-membership';

test('a programme with one question has nothing to choose', async ({ page }) => {
  await open(page, { programme: 'keaz', question: 'keaz-bonus' });
  await expect(page.getByRole('group', { name: say.question })).toHaveCount(0);
  await expect(field(page, terms.installedCost)).toBeVisible();
});

test.describe('Power Machines', () => {
  test('the question is chosen, stands in the address, and comes back with it', async ({
    page,
  }) => {
    await open(page, { programme: 'power-machines' });
    const questions = page.getByRole('group', { name: say.question });
    await expect(questions.getByRole('radio')).toHaveCount(4);
    await option(page, say.question, names[DISCOUNT]).check();
    await expect(page).toHaveURL(/question=power-machines-discount/);
    await expect(page.locator('points-estimator')).toHaveAttribute('question', DISCOUNT);
    await expect(field(page, terms.orderPrice)).toBeVisible();
    await expect(field(page, terms.amount)).toHaveCount(0);

    await page.getByRole('link', { name: 'English' }).click();
    await expect(page).toHaveURL(/question=power-machines-discount/);
    await page.reload();
    await expect(page.locator('points-estimator')).toHaveAttribute('question', DISCOUNT);
    await page.getByRole('link').filter({ hasText: 'KEAZ' }).click();
    await expect(page).not.toHaveURL(/question=/);
  });

  test('a question that there is not gives way to the first', async ({ page }) => {
    await open(page, { programme: 'power-machines', question: 'nothing' });
    await expect(field(page, terms.amount)).toBeVisible();
  });

  test('what was typed is kept, and payments are typed once for both questions about them', async ({
    page,
  }) => {
    await open(page, { programme: 'power-machines' });
    await field(page, terms.amount).fill('10 000 000');
    await option(page, say.question, names[LEDGER]).check();
    await expect(field(page, terms.amount)).toHaveValue(grouped('10 000 000'));
    await field(page, terms.asOf).fill('2026-01-01');
    await option(page, say.question, names[DISCOUNT]).check();
    await option(page, say.question, names[LEDGER]).check();
    await expect(field(page, terms.asOf)).toHaveValue('2026-01-01');
  });

  /** @param {Page} page */
  async function onePayment(page) {
    await open(page, { programme: 'power-machines', question: LEDGER });
    await field(page, terms.joinedOn).fill('2024-01-10');
    await field(page, terms.amount).fill('10 000 000');
    await field(page, terms.paidOn).fill('2024-02-01');
    await field(page, terms.asOf).fill('2026-01-01');
  }

  test('the ledger leads with the balance, then every account and its last days', async ({
    page,
  }) => {
    await onePayment(page);
    await expect(figure(page, names[LEDGER])).toHaveText('300 000 баллов');
    await field(page, terms.points).fill('100 000');
    await option(page, terms.account, terms.discount).check();
    await field(page, terms.requestedOn).fill('2024-06-01');
    await expect(figure(page, names[LEDGER])).toHaveText('200 000 баллов');

    const accounts = result(page).getByRole('table', { name: say.ledger });
    const amounts = (/** @type {string} */ movement) =>
      accounts.getByRole('row').filter({ hasText: movement }).getByRole('cell');
    await expect(amounts(say.redeemed)).toHaveText([grouped('100 000'), '0']);
    await expect(amounts(say.balance)).toHaveText([grouped('50 000'), grouped('150 000')]);
    const lots = result(page).getByRole('table', { name: say.lots });
    // Credited by 2024-02-08, good for 1 095 days, 2024-02-29 among them.
    const last = lots.getByRole('row').filter({ hasText: rows.payments.one });
    await expect(last.filter({ hasText: '7 февр. 2027' })).toHaveCount(2);
  });

  test('a redemption above the balance is refused whole, and says by how much', async ({
    page,
  }) => {
    await onePayment(page);
    await field(page, terms.points).fill('200 000');
    await option(page, terms.account, terms.discount).check();
    await field(page, terms.requestedOn).fill('2024-06-01');
    const refused = result(page).locator('.condition.unmet');
    await expect(refused).toContainText('Не хватает: 50 000 баллов');
    await expect(figure(page, names[LEDGER])).toHaveText('300 000 баллов');
  });

  test('the discount is 20 % of the price from a single source', async ({ page }) => {
    await open(page, { programme: 'power-machines', question: DISCOUNT });
    await field(page, terms.orderPrice).fill('308 540,71');
    await option(page, terms.procurement, terms['single-source']).check();
    await field(page, terms.balance).fill('18 478 000');
    await expect(figure(page, names[DISCOUNT])).toHaveText('61 708,14 балла');
  });

  test('membership is told in words, what is missing stands under what it decides', async ({
    page,
  }) => {
    await open(page, { programme: 'power-machines', question: MEMBERSHIP });
    await option(page, terms.kind, terms.plant).check();
    const said = headline(page, names[MEMBERSHIP]);
    await expect(said).toContainText(`${say.joining}: ${say.untold}`);
    // A plant joins from 30 000 000, and stays from 3 000 000.
    await field(page, terms.serviceContracts).fill('5 000 000');
    await expect(said).toContainText(`${say.joining}: ${say.cannot}`);
    await expect(said).toContainText(`${say.staying}: ${say.untold}`);
    await expect(result(page).getByRole('heading', { level: 4 })).toContainText([
      say.joining,
      say.staying,
    ]);
    const missing = result(page).locator('.condition.unmet');
    await expect(missing).toContainText('Не хватает: 25 000 000 ₽');
    await field(page, terms.serviceContracts).fill('30 000 000');
    await expect(said).toContainText(`${say.joining}: ${say.can}`);
    await expect(missing).toHaveCount(0);
    await expect(facts(page, names[MEMBERSHIP])).toBeVisible();
  });
});

test.describe('Guild', () => {
  test('the draw leads with the winning entry and says which is next', async ({ page }) => {
    await open(page, { programme: 'guild', question: 'guild-draw' });
    for (const [id, value] of Object.entries({
      entries: '3',
      grandPrizes: '2',
      prizeNumber: '2',
      prizeKind: '2',
      firstEntry: '501',
    })) {
      await field(page, terms[id]).fill(value);
    }
    await expect(headline(page, names['guild-draw'])).toContainText('выигрышная заявка');
    await expect(figure(page, names['guild-draw'])).toHaveText('502');
    await expect(result(page)).toContainText(say.nextEntry);
  });

  test('prizes of 15 000 roubles in a year: 11 000 taxed, 1 644 of tax on top', async ({
    page,
  }) => {
    await open(page, { programme: 'guild', question: 'guild-prizes' });
    await option(page, terms.method, terms.ozon).check();
    await field(page, terms.points).fill('15000');
    await expect(figure(page, names['guild-prizes'])).toHaveText('15 000 ₽');
    await expect(headline(page, names['guild-prizes'])).toContainText('налог 1 644 ₽');
    await expect(entry(result(page), 'Приз — от')).toBeVisible();
  });
});

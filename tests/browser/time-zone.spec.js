// The programmes live by Moscow's date, wherever the visitor sits.

import { expect, test } from './support.js';
import { facts, field, open } from './visitor.js';

/** @import { Page } from '@playwright/test' */

/** @param {Page} page */
function period(page) {
  return page.locator('.head .period');
}

/**
 * A minute before and a minute after midnight in Moscow, as time of the world.
 *
 * @type {{ turn: string, address: Record<string, string>, before: [string, string], after: [string, string] }[]}
 */
const turns = [
  {
    turn: 'the last day of the KEAZ contest, 2026-12-25',
    address: { programme: 'keaz' },
    before: ['2026-12-25T20:59:00Z', 'Идёт до 25 декабря 2026'],
    after: ['2026-12-25T21:01:00Z', 'Закончилась 25 декабря 2026'],
  },
  {
    turn: 'the first day of the KEAZ contest, 2026-01-01',
    address: { programme: 'keaz' },
    before: ['2025-12-31T20:59:00Z', 'Начнётся 1 января 2026'],
    after: ['2025-12-31T21:01:00Z', 'Идёт до 25 декабря 2026'],
  },
  {
    turn: 'the last day of the Guild, 2025-12-31',
    address: { programme: 'guild' },
    before: ['2025-12-31T20:59:00Z', 'Идёт до 31 декабря 2025'],
    after: ['2025-12-31T21:01:00Z', 'Закончилась 31 декабря 2025'],
  },
];

// East of Moscow the date is already the next one; west of it, it is still the last one.
for (const timezoneId of ['Pacific/Auckland', 'America/Los_Angeles']) {
  test.describe(`in ${timezoneId}`, () => {
    test.use({ timezoneId });

    for (const { turn, address, before, after } of turns) {
      test(`${turn}, turns at midnight in Moscow`, async ({ page }) => {
        for (const [instant, status] of [before, after]) {
          await page.clock.setFixedTime(instant);
          await open(page, address);
          await expect(period(page)).toHaveText(status);
          // The core says the same, once it is asked.
          const first = page.getByRole('form').getByRole('textbox').first();
          await first.fill('5 000 000');
          await expect(page.locator('.figure').first()).toBeVisible();
          await expect(period(page)).toHaveText(status);
        }
      });
    }

    test('the day of the reading is that of Moscow on both sides of its midnight', async ({
      page,
    }) => {
      await page.clock.setFixedTime('2026-12-25T20:59:00Z');
      await open(page, { programme: 'keaz' });
      await page.locator('points-estimator').evaluate((element) => {
        element.addEventListener('points-estimate', (event) => {
          const { estimates } = /** @type {CustomEvent} */ (event).detail;
          element.setAttribute('data-read-on', estimates[0]?.period.on ?? '');
        });
      });
      const readOn = page.locator('points-estimator');
      const cost = field(page, 'Установлено на объекте, с НДС');
      await cost.fill('10 000 000');
      await expect(readOn).toHaveAttribute('data-read-on', '2026-12-25');
      // The page stays open past midnight.
      await page.clock.setFixedTime('2026-12-25T21:01:00Z');
      await cost.fill('20 000 000');
      await expect(readOn).toHaveAttribute('data-read-on', '2026-12-26');
      await expect(period(page)).toHaveText('Закончилась 25 декабря 2026');
      const bonus = facts(page, 'Бонус за реализацию');
      await expect(bonus.getByText('Идёт до 31 декабря 2026')).toBeVisible();
    });

    test('a date that is typed is shown as it was typed', async ({ page }) => {
      await open(page, { programme: 'kontur' });
      await field(page, 'Стоимость системы G-RAY').fill('1 000 000');
      await field(page, 'Дата заявки').fill('2026-12-31');
      await expect(page.locator('.timeline')).toContainText('до 10 янв. 2027');
    });
  });
}

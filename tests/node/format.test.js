// How values are written: exact, grouped, with the right form of the word, on the day they name.

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { fill, formatter, sum } from '../../www/text/format.js';
import { stepLine } from '../../www/view/steps/step-line.js';
import { today } from '../../www/core/today.js';
import { wordsFor } from '../../www/text/index.js';
import { estimate, estimateOf } from './support.js';

/** @import { Request } from '../../pkg/points_estimator.js' */

/** @param {string} language */
function formatOf(language) {
  const words = wordsFor(language);
  return formatter(language, { units: words.units, choice: (id) => words.terms[id] });
}

const ru = formatOf('ru');
const en = formatOf('en');

/**
 * Spaces that do not break, as spaces.
 *
 * @param {string} text
 */
const plain = (text) => text.replace(/[\u00a0\u202f]/g, ' ');

test('points have the form of the word that their number wants', () => {
  for (const [points, text] of [
    ['0', '0 баллов'],
    ['1', '1 балл'],
    ['2', '2 балла'],
    ['4', '4 балла'],
    ['5', '5 баллов'],
    ['11', '11 баллов'],
    ['12', '12 баллов'],
    ['21', '21 балл'],
    ['22', '22 балла'],
    ['25', '25 баллов'],
    ['101', '101 балл'],
    ['111', '111 баллов'],
    ['1.5', '1,5 балла'],
    ['1.01', '1,01 балла'],
    ['11.5', '11,5 балла'],
    ['1.0', '1 балл'],
    ['1000000000000001', '1 000 000 000 000 001 балл'],
    ['1000000000000011', '1 000 000 000 000 011 баллов'],
  ]) {
    assert.equal(plain(ru.quantity({ unit: 'points', value: points })), text);
  }
  for (const [points, text] of [
    ['0', '0 points'],
    ['1', '1 point'],
    ['2', '2 points'],
    ['1.5', '1.5 points'],
    ['21', '21 points'],
    ['1000000000000001', '1,000,000,000,000,001 points'],
  ]) {
    assert.equal(plain(en.quantity({ unit: 'points', value: points })), text);
  }
});

test('days and months have their forms too', () => {
  assert.equal(plain(ru.quantity({ unit: 'days', value: '1095' })), '1 095 дней');
  assert.equal(plain(ru.quantity({ unit: 'months', value: '3' })), '3 месяца');
  assert.equal(plain(en.quantity({ unit: 'months', value: '1' })), '1 month');
});

test('a long number is grouped without losing a kopeck', () => {
  assert.equal(plain(ru.decimal('999999999999999.99')), '999 999 999 999 999,99');
  assert.equal(en.decimal('999999999999999.99'), '999,999,999,999,999.99');
  assert.equal(plain(ru.decimal('17.28394505')), '17,28394505');
  assert.equal(plain(ru.decimal('1500000000003000000')), '1 500 000 000 003 000 000');
  assert.equal(plain(ru.decimal('-1234.5')), '\u22121 234,5');
  assert.equal(plain(ru.decimal('1.50')), '1,5');
});

test('roubles have both places of the kopecks or none', () => {
  assert.equal(plain(ru.quantity({ unit: 'RUB', value: '1234567.5' })), '1 234 567,50 ₽');
  assert.equal(plain(ru.quantity({ unit: 'RUB', value: '1234567.89' })), '1 234 567,89 ₽');
  assert.equal(plain(ru.quantity({ unit: 'RUB', value: '100' })), '100 ₽');
  assert.equal(plain(ru.quantity({ unit: 'RUB', value: '0.003' })), '0,003 ₽');
  assert.equal(plain(en.quantity({ unit: 'RUB', value: '1234567.5' })), '1,234,567.50 ₽');
});

test('percents, factors and choices are written as their language writes them', () => {
  assert.equal(plain(ru.quantity({ unit: 'percent', value: '1.54' })), '1,54 %');
  assert.equal(en.quantity({ unit: 'percent', value: '1.54' }), '1.54%');
  assert.equal(ru.quantity({ unit: 'coefficient', value: '0.5' }), '0,5');
  assert.equal(ru.quantity({ unit: 'choice', value: 'russia' }), wordsFor('ru').terms.russia);
});

test('what is not a number is left as it is', () => {
  for (const text of ['abc', '', '1e5', '1,5']) assert.equal(ru.decimal(text), text);
});

test('decimals add up exactly', () => {
  assert.equal(sum(['0.1', '0.2']), '0.3');
  assert.equal(sum(['999999999999999.99', '0.01']), '1000000000000000.00');
  assert.equal(sum(['1', '0.005', '20']), '21.005');
  assert.equal(sum([]), '0');
});

test('a part in brackets stands only if everything in it is known', () => {
  const sentence = 'Limited[ to {figure}]. Name: {name}';
  assert.equal(fill(sentence, { figure: '5', name: 'A' }), 'Limited to 5. Name: A');
  assert.equal(fill(sentence, { figure: '', name: 'A' }), 'Limited. Name: A');
});

const ZONES = ['Pacific/Kiritimati', 'Pacific/Pago_Pago', 'Europe/Moscow', 'America/New_York'];

/**
 * @param {string} zone
 * @param {() => void} check
 */
function inZone(zone, check) {
  const before = process.env.TZ;
  process.env.TZ = zone;
  try {
    check();
  } finally {
    if (before === undefined) delete process.env.TZ;
    else process.env.TZ = before;
  }
}

for (const zone of ZONES) {
  test(`a day is the same day in ${zone}`, () => {
    inZone(zone, () => {
      const [russian, english] = [formatOf('ru'), formatOf('en')];
      assert.equal(plain(russian.date('2026-01-01')), '1 января 2026');
      assert.equal(plain(russian.date('2026-12-31')), '31 декабря 2026');
      assert.equal(english.date('2026-01-01'), '1 January 2026');
      assert.match(russian.shortDate('2026-01-01'), /^0?1.*2026/);
    });
  });

  test(`today is Moscow's day, three hours ahead of Greenwich, in ${zone}`, () => {
    inZone(zone, () => {
      assert.equal(today(new Date('2026-12-31T20:59:59Z')), '2026-12-31');
      assert.equal(today(new Date('2026-12-31T21:00:00Z')), '2027-01-01');
    });
  });
}

test('the zone of a process can be changed, or the tests of days would show nothing', () => {
  const midnight = new Date('2026-01-01T00:00:00Z');
  inZone('Pacific/Kiritimati', () => assert.equal(midnight.getHours(), 14));
  inZone('America/New_York', () => assert.equal(midnight.getHours(), 19));
});

/**
 * The lines of an estimate's steps, by id.
 *
 * @param {string} language
 * @param {Request} request
 */
function lines(language, request) {
  const context = /** @type {import('../../www/view/context.js').ViewContext} */ (
    /** @type {unknown} */ ({ words: wordsFor(language), format: formatOf(language) })
  );
  const { steps } = estimateOf(estimate(request));
  return Object.fromEntries(
    steps.map((step) => {
      const { formula, result } = stepLine(context, step);
      return [step.id, plain([formula, result].filter((text) => text !== '').join(' = '))];
    }),
  );
}

test('a rate, a split and what is left of it read as sums do', () => {
  const kontur = lines('ru', { estimator: 'kontur', systemCost: '1234567.89' });
  assert.equal(kontur['project-points'], '1 234 567,89 ₽ × 1 % = 12 345,68');
  assert.equal(kontur['on-approval'], '12 345,68 × 30 % = 3 703,7');
  assert.equal(kontur['on-realisation'], '12 345,68 − 3 703,7 = 8 641,98');
});

test('a bonus, its tax and its cap read as sums do', () => {
  const small = lines('ru', {
    estimator: 'keaz-bonus',
    installedCost: '10000000',
    region: 'russia',
  });
  assert.equal(small['bonus-points'], '10 000 000 ₽ × 1,54 % = 154 000');
  assert.equal(small['bonus-tax'], '154 000 ₽ × 35 % = 53 900 ₽');
  assert.equal(small['capped-net'], '100 100 ₽ ≤ 300 000 ₽');
  const large = lines('en', {
    estimator: 'keaz-bonus',
    installedCost: '100000000',
    region: 'russia',
  });
  assert.equal(large['bonus-points'], '100,000,000 ₽ × 1.54% = 1,540,000');
  assert.equal(large['capped-net'], '1,001,000 ₽, at most 300,000 ₽ = 300,000 ₽');
  assert.equal(large['capped-tax'], '300,000 ₽ × 35% ÷ (100% − 35%) = 161,538 ₽');
  assert.equal(large['capped-gross'], '300,000 ₽ + 161,538 ₽ = 461,538 ₽');
});

test('contest points read as sums do', () => {
  const contest = lines('ru', {
    estimator: 'keaz-contest',
    projects: [{ equipmentCost: '5000000', stage: 'P', focus: { 'optimat-a': 2 } }],
  });
  assert.equal(contest['points-by-cost'], '5 000 000 ₽ ÷ 100 000 ₽ = 50');
  assert.equal(contest['focus-points'], '2 × 50 = 100');
  assert.equal(contest['points-before-stage'], '50 + 100 = 150');
  assert.equal(contest['project-points'], '150 × 0,5 = 75');
});

test('a payment in a currency, with VAT, reads as one conversion', () => {
  const payment = { amount: '100000', vatPercent: '20', exchangeRate: '91.2345' };
  const accrual = lines('ru', {
    estimator: 'power-machines-accrual',
    payments: [{ ...payment, subject: 'other' }],
  });
  assert.equal(accrual['payment-base'], '100 000 × 91,2345 ÷ (100 % + 20 %) = 7 602 875 ₽');
});

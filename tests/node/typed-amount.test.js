// What people type and paste into a field for an amount, and what stays theirs because it is not one.

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { formatter } from '../../www/text/format.js';
import { decimalFromTyped } from '../../www/text/typed-amount.js';

/**
 * @param {Record<string, string | null>} expected
 * @param {Parameters<typeof decimalFromTyped>[1]} [options]
 */
function assertRead(expected, options) {
  for (const [text, decimal] of Object.entries(expected)) {
    assert.equal(decimalFromTyped(text, options), decimal, JSON.stringify(text));
  }
}

test('a plain number is read as it is', () => {
  assertRead({
    0: '0',
    1234567.89: '1234567.89',
    '007': '7',
    '0,5': '0.5',
    '1,50': '1.50',
    ',5': '0.5',
    ' 12 ': '12',
  });
});

test('spaces of every width and apostrophes may group', () => {
  assertRead({
    '1 234 567,89': '1234567.89',
    '1\u00a0234\u00a0567,89\u00a0₽': '1234567.89',
    '1\u202f234\u202f567.89': '1234567.89',
    '1\u2009234\u2009567': '1234567',
    "1'234'567.89": '1234567.89',
    '1’234’567': '1234567',
  });
});

test('roubles and per cent may be written after, and a sign before', () => {
  assertRead({
    '1 234 567,89 ₽': '1234567.89',
    '₽ 100': '100',
    '100 руб.': '100',
    '100 рублей': '100',
    '100 р.': '100',
    '100 RUB': '100',
    '20 %': '20',
    '-5': '-5',
    '\u22125': '-5',
    '+5': '5',
  });
});

test('thousands, millions and milliards may be words', () => {
  assertRead({
    '1,5 млн': '1500000',
    '1.5 млн ₽': '1500000',
    '250 тыс.': '250000',
    '250 тыс. руб.': '250000',
    '3 т.р.': '3000',
    '2 млрд': '2000000000',
    '1,234567 млн': '1234567',
    '1,23456789 млн': '1234567.89',
    '0,1 тыс': '100',
  });
  assertRead({ '1.5m': '1500000', '250k': '250000', '2bn': '2000000000' }, { language: 'en' });
});

test('of a comma and a full stop the last is the decimal mark', () => {
  assertRead({
    '1,234,567.89': '1234567.89',
    '1.234.567,89': '1234567.89',
    '1,234,567': '1234567',
    '1.234.567': '1234567',
  });
});

test('one comma before three digits is a decimal mark in Russian and groups in English', () => {
  assertRead({ '1,234': '1.234', 1.234: '1.234' });
  assertRead({ '1,234': '1234', 1.234: '1.234', '12,34': null }, { language: 'en' });
  assertRead({ '1,234': '1.234', '12,34': '12.34' }, { language: 'en', grouping: false });
});

test('the longest sum loses no kopeck', () => {
  assertRead({
    '999 999 999 999 999,99': '999999999999999.99',
    '123456789012345678901234567890,12': '123456789012345678901234567890.12',
  });
});

test('what is not an amount is not read', () => {
  for (const text of [
    '',
    ' ',
    'abc',
    'NaN',
    'Infinity',
    '1e400',
    '1e5',
    '12 млн тонн',
    '1 2 тыс 3',
    '--5',
    '5-',
    '1,23,4.5',
    '1.2.3,4,5',
    '12,34,56',
    '0x10',
    '2026-02-30',
    '1\t2',
    '1\n2',
    '₽',
    '%',
    'млн',
    '.',
    ',',
  ]) {
    assert.equal(decimalFromTyped(text), null, JSON.stringify(text));
  }
});

test('an amount that was shown grouped is read back the same', () => {
  for (const language of ['ru', 'en']) {
    const { money } = formatter(language, { units: {}, choice: (id) => id });
    for (const [amount, read] of [
      ['1234', '1234'],
      ['1234567.89', '1234567.89'],
      ['12345.6', '12345.60'],
      ['999999999999999.99', '999999999999999.99'],
      ['0.5', '0.50'],
    ]) {
      assert.equal(decimalFromTyped(money(amount), { language }), read);
    }
  }
});

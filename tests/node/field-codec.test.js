// What each kind of field reads, writes and shows.

import assert from 'node:assert/strict';
import { test } from 'node:test';
import {
  codecOf,
  entryOf,
  initialEntry,
  isEmpty,
  isUnfinished,
  rawText,
  UNFINISHED,
  withCount,
} from '../../www/model/field-codec.js';
import { wordsFor } from '../../www/text/index.js';
import { formatterFor } from '../../www/view/context.js';
import { estimators } from './support.js';

/** @import { FieldDescription } from '../../pkg/points_estimator.js' */

const formats = { ru: formatterFor(wordsFor('ru')), en: formatterFor(wordsFor('en')) };

/** @type {FieldDescription[]} every field that there is, those of rows too */
const fields = estimators().flatMap((info) =>
  info.fields.flatMap((field) => [field, ...field.fields]),
);

/** @param {FieldDescription['kind']} kind */
function fieldOf(kind) {
  const field = fields.find((each) => each.kind === kind);
  assert.ok(field, kind);
  return field;
}

/**
 * Kind, what is typed, its language, the value of a request, what is shown once it was left.
 *
 * @type {[FieldDescription['kind'], string, 'ru' | 'en', unknown, string][]}
 */
const typed = [
  ['money', '1 234 567,5', 'ru', '1234567.5', '1\u00a0234\u00a0567,50'],
  ['money', '1,234', 'en', '1234', '1,234'],
  ['money', '1,234', 'ru', '1.234', '1,234'],
  ['money', '2 млн', 'ru', '2000000', '2\u00a0000\u00a0000'],
  ['money', 'abc', 'ru', 'abc', 'abc'],
  ['percent', '20 %', 'ru', '20', '20'],
  ['percent', '7,125', 'en', '7.125', '7.125'],
  ['exchange-rate', '91,234', 'en', '91.234', '91.234'],
  ['count', '1,234', 'en', '1234', '1,234'],
  ['text', ' Школа № 5 ', 'ru', ' Школа № 5 ', ' Школа № 5 '],
  ['date', '2026-02-28', 'ru', '2026-02-28', '2026-02-28'],
  ['choice', 'R', 'ru', 'R', 'R'],
  ['flag', 'yes', 'ru', true, 'yes'],
  ['flag', 'no', 'en', false, 'no'],
];

for (const [kind, text, language, value, shown] of typed) {
  test(`${kind}: ${JSON.stringify(text)} in ${language} is sent as ${JSON.stringify(value)}`, () => {
    const codec = codecOf(fieldOf(kind));
    const entry = codec.typed(text, language);
    assert.deepEqual(codec.read(entry), value);
    const settled = codec.settled(entry);
    assert.deepEqual(codec.read(settled), value);
    assert.equal(codec.show(settled, formats[language]), shown);
  });
}

test('what is typed means the same in whatever language it is read later', () => {
  const codec = codecOf(fieldOf('money'));
  assert.equal(codec.read(codec.typed('1,234', 'en')), '1234');
  assert.equal(codec.read(codec.typed('1,234', 'ru')), '1.234');
});

test('an amount is a text until it is settled, a decimal afterwards, and cannot be settled unread', () => {
  const { typed: enter, settled } = codecOf(fieldOf('money'));
  assert.deepEqual(enter('5 000', 'ru'), { text: '5 000', language: 'ru' });
  assert.deepEqual(settled(enter('5 000', 'ru')), { decimal: '5000' });
  assert.deepEqual(settled(enter('пять', 'ru')), { text: 'пять', language: 'ru' });
  const decimal = { decimal: '5000' };
  assert.equal(settled(decimal), decimal);
});

test('what is refused can be shown exactly as it was given', () => {
  assert.equal(rawText({ text: '1,2345', language: 'ru' }), '1,2345');
  assert.equal(rawText({ decimal: '1.2345' }), '1.2345');
});

test('what is empty is not sent, by any field, and is shown as nothing', () => {
  for (const field of fields) {
    const codec = codecOf(field);
    for (const entry of [codec.typed('', 'ru'), codec.typed(' ', 'ru'), { value: '' }]) {
      if (field.kind === 'flag' && !isEmpty(entry)) continue;
      assert.equal(codec.read(entry), undefined, field.kind);
      assert.equal(codec.show(entry, formats.ru).trim(), '', field.kind);
    }
  }
});

test('a date that is not finished is sent, so that it is refused, and is not a name', () => {
  const date = codecOf(fieldOf('date'));
  const entry = date.typed(UNFINISHED, 'ru');
  assert.ok(isUnfinished(entry));
  assert.equal(date.read(entry), UNFINISHED);
  assert.ok(!isUnfinished(codecOf(fieldOf('text')).typed(UNFINISHED, 'ru')));
  assert.equal(entryOf(fieldOf('date'), UNFINISHED), undefined);
});

test('counts are put one by one, and those without a number are not sent', () => {
  const counts = codecOf(fieldOf('counts'));
  let entry = withCount(undefined, 'optimat-a', { text: '2', language: 'ru' });
  entry = withCount(entry, 'optiring', { text: '', language: 'ru' });
  assert.deepEqual(counts.read(entry), { 'optimat-a': '2' });
  entry = withCount(entry, 'optimat-a', { text: ' ', language: 'ru' });
  assert.ok(isEmpty(entry));
  assert.equal(counts.read(entry), undefined);
});

/** @type {[FieldDescription['kind'], unknown[]][]} what is no value of the kind */
const foreign = [
  ['money', [0.1, '1,5', '1e3', 'abc', true, [], {}, NaN]],
  ['count', [1.5, ' 1', '+1']],
  ['date', ['tomorrow', '2026-2-1', 20260201, true]],
  ['choice', ['nothing', 7, true]],
  ['flag', ['yes', 1, 'true']],
  ['text', [7, true, {}]],
  ['counts', ['', [1], { nothing: 1 }, { 'optimat-a': '1,5' }, 7]],
  ['rows', [null, '', {}, 'x']],
];

for (const [kind, values] of foreign) {
  test(`${kind} takes no value of another kind`, () => {
    for (const value of values) {
      assert.equal(entryOf(fieldOf(kind), value), undefined, JSON.stringify(value));
    }
  });
}

test('null empties any field but a list, and an empty text any that a text could stand in', () => {
  for (const field of fields) {
    if (field.kind === 'rows') continue;
    const entry = entryOf(field, null);
    assert.ok(entry && isEmpty(entry), field.kind);
    if (field.kind !== 'counts') assert.deepEqual(entryOf(field, ''), entry, field.kind);
  }
});

test('every initial value is one of its field', () => {
  const filled = fields.filter(({ initial }) => initial !== null);
  assert.ok(filled.length > 0);
  for (const field of filled) {
    assert.equal(codecOf(field).read(initialEntry(field)), field.initial);
  }
});

test('limits are written as the values of the field are', () => {
  const limit = (/** @type {FieldDescription['kind']} */ kind, /** @type {string} */ text) =>
    codecOf(fieldOf(kind)).limit(text, formats.ru).replaceAll('\u00a0', ' ');
  assert.equal(limit('money', '1000'), '1 000 ₽');
  assert.equal(limit('percent', '100'), '100');
  assert.equal(limit('date', '2026-02-28'), '28 февраля 2026');
});

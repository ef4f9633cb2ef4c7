// Values into a form, and out of it again.

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { Entries } from '../../www/model/entries.js';
import { codecOf, withCount } from '../../www/model/field-codec.js';
import { FieldRef } from '../../www/model/field-ref.js';
import { composeForm } from '../../www/model/form.js';
import { questionsOf } from '../../www/model/questions.js';
import { requestsOf } from '../../www/model/requests.js';
import { differ, putValues, valuesOf } from '../../www/model/values.js';
import { cases, estimators } from './support.js';

/** @import { EstimatorInfo, FieldDescription } from '../../pkg/points_estimator.js' */
/** @import { Entry } from '../../www/model/field-codec.js' */
/** @import { Form } from '../../www/model/form.js' */

const ON = '2026-06-15';

const forms = [...new Set(estimators().map(({ programme, edition }) => `${programme} ${edition}`))]
  .map((name) => estimators().filter((info) => `${info.programme} ${info.edition}` === name))
  .flatMap((own) => questionsOf(own).map(composeForm));

/**
 * Numbers that are the same in every run.
 *
 * @param {number} seed
 */
function randomFrom(seed) {
  return (/** @type {number} */ below) => {
    seed = (Math.imul(seed, 1664525) + 1013904223) >>> 0;
    return Math.floor((seed / 2 ** 32) * below);
  };
}

/** @typedef {ReturnType<typeof randomFrom>} Random */

/**
 * Something that a visitor could put into a field; nothing of what cannot be read.
 *
 * @param {FieldDescription} field
 * @param {string} language
 * @param {Random} random
 * @returns {Entry}
 */
function someEntry(field, language, random) {
  const { kind, choices } = field;
  const codec = codecOf(field);
  const whole = String(random(1_000_000));
  const mark = language === 'en' ? '.' : ',';
  const space = language === 'en' ? ',' : '\u00a0';
  const text = () => {
    if (kind === 'count') return whole;
    if (kind === 'date') return `20${10 + random(80)}-0${1 + random(9)}-1${random(10)}`;
    if (kind === 'choice') return choices[random(choices.length)];
    if (kind === 'flag') return ['yes', 'no'][random(2)];
    if (kind === 'text') return ` Школа «${whole}» "№ 5" `;
    const grouped = kind === 'money' ? `${whole}${space}000` : whole;
    return `${grouped}${mark}${1 + random(9)}${['', '5'][random(2)]}`;
  };
  if (kind === 'counts') {
    return choices
      .filter(() => random(3) === 0)
      .reduce(
        (entry, key) => withCount(entry, key, { text: String(random(50)), language }),
        /** @type {Entry} */ ({ counts: {} }),
      );
  }
  const entry = codec.typed(random(8) === 0 ? '' : text(), language);
  return random(2) === 0 ? codec.settled(entry) : entry;
}

/**
 * @param {Form} form
 * @param {string} language
 * @param {Random} random
 */
function filled(form, language, random) {
  const entries = new Entries();
  for (const { field, id, fields } of form.fields) {
    if (field.kind !== 'rows') {
      if (random(4) > 0) entries.put(new FieldRef(id), someEntry(field, language, random));
      continue;
    }
    for (let more = random(3); more > 0; more -= 1) entries.addRow(id);
    for (const { key } of entries.rows(id)) {
      for (const inner of fields) {
        if (random(4) === 0) continue;
        const ref = new FieldRef(inner.id, { list: id, key });
        entries.put(ref, someEntry(inner.field, language, random));
      }
    }
  }
  return entries;
}

/**
 * @param {unknown} values
 * @param {Form} form
 */
function taken(values, form) {
  const entries = new Entries();
  const [{ programme }] = form.infos;
  const own = estimators().filter((info) => info.programme === programme);
  const { refused } = putValues(entries, values, { own, others: [] });
  return { entries, refused };
}

/**
 * @param {Form} form
 * @param {Entries} entries
 */
function requests(form, entries) {
  return requestsOf(form, entries, ON).map(({ request }) => request);
}

test('the forms have fields of every kind', () => {
  const kinds = new Set(
    forms.flatMap(({ fields }) =>
      fields.flatMap(({ field, fields: inner }) => [field.kind, ...inner.map((i) => i.field.kind)]),
    ),
  );
  const all = ['money', 'percent', 'exchange-rate', 'count', 'date', 'choice', 'flag', 'text'];
  for (const kind of [...all, 'counts', 'rows'])
    assert.ok(kinds.has(/** @type {any} */ (kind)), kind);
});

for (const form of forms) {
  const [{ id, edition }] = form.infos;
  for (const language of ['ru', 'en']) {
    test(`${id} ${edition ?? ''}: what was typed in ${language} comes back from its values`, () => {
      for (let seed = 1; seed <= 60; seed += 1) {
        const entries = filled(form, language, randomFrom(seed));
        const values = valuesOf(form, entries);
        // As they travel in an address.
        const travelled = JSON.parse(JSON.stringify(values));
        assert.deepEqual(travelled, values);
        const again = taken(travelled, form);
        assert.deepEqual(again.refused, [], `seed ${seed}`);
        assert.deepEqual(requests(form, again.entries), requests(form, entries), `seed ${seed}`);
        assert.deepEqual(valuesOf(form, again.entries), values, `seed ${seed}`);
      }
    });
  }
}

/**
 * What a request says as the values of a form do: numbers as text, and nothing of what is empty.
 *
 * @param {unknown} value
 * @returns {unknown}
 */
function asText(value) {
  if (typeof value === 'number') return String(value);
  if (Array.isArray(value)) return value.map(asText);
  if (typeof value !== 'object' || value === null) return value;
  const filled = Object.entries(value).filter(([, each]) => !isNothing(each));
  return Object.fromEntries(filled.map(([key, each]) => [key, asText(each)]));
}

/** @param {unknown} value */
function isNothing(value) {
  if (typeof value === 'string') return value.trim() === '';
  // A single row without anything in it is what a form has anyway.
  if (Array.isArray(value)) return value.length < 2 && value.every(isNothing);
  return typeof value === 'object' && value !== null && Object.keys(value).length === 0;
}

for (const [file, own] of Object.entries(cases)) {
  test(`every case in ${file} goes into its form and comes out of it`, () => {
    for (const { name, request } of own) {
      const { estimator, edition, on: _, ...given } = /** @type {Record<string, any>} */ (request);
      const form = forms.find(({ infos }) => {
        return infos.some(
          (info) => info.id === estimator && (!edition || info.edition === edition),
        );
      });
      assert.ok(form, name);
      const info = /** @type {EstimatorInfo} */ (form.infos.find(({ id }) => id === estimator));
      const expected = asText(given);
      const { entries, refused } = taken(expected, form);
      assert.deepEqual(refused, [], name);
      const values = valuesOf(form, entries);
      if (info.rowOf === null) assert.deepEqual(values, expected, name);
    }
  });
}

test('what cannot be read has no value', () => {
  const form = forms.find(({ infos: [{ id }] }) => id === 'kontur');
  assert.ok(form);
  const entries = new Entries();
  entries.put(new FieldRef('systemCost'), { text: 'много', language: 'ru' });
  entries.put(new FieldRef('namedInFull'), { value: true });
  assert.deepEqual(valuesOf(form, entries), { namedInFull: true });
});

test('a field that was emptied says so only where something else would stand in it', () => {
  const form = forms.find(({ infos: [{ id }] }) => id === 'kontur');
  assert.ok(form);
  const entries = new Entries();
  entries.put(new FieldRef('stage'), { value: '' });
  entries.put(new FieldRef('systemCost'), { value: '' });
  assert.deepEqual(valuesOf(form, entries), { stage: null });
});

test('values of another programme that is offered are no mistake, unknown ones are', () => {
  const own = estimators().filter(({ programme }) => programme === 'kontur');
  const values = { systemCost: '1', projects: [{ installedCost: '100' }], nothing: 1 };
  const alone = putValues(new Entries(), values, { own, others: [] });
  assert.deepEqual(alone.refused, ['projects', 'nothing']);
  const others = estimators().flatMap(({ fields }) => fields.map(({ id }) => id));
  const offered = putValues(new Entries(), values, { own, others });
  assert.deepEqual(offered.refused, ['nothing']);
  assert.ok(offered.fields.includes('systemCost'));
});

test('what could not be used is named by its path', () => {
  const form = forms.find(({ infos: [{ id }] }) => id === 'keaz-contest');
  assert.ok(form);
  const { refused } = taken(
    { projects: [{ stage: 'R' }, { stages: 'R', focus: { nothing: 1 } }, 7], region: 'mars' },
    form,
  );
  assert.deepEqual(refused, ['projects[1].stages', 'projects[1].focus', 'projects[2]', 'region']);
});

test('equal values do not differ, however they are written', () => {
  assert.ok(!differ({ a: [{ b: '1' }] }, { a: [{ b: '1' }] }));
  assert.ok(differ({ a: [{ b: '1' }] }, { a: [{ b: '2' }] }));
  assert.ok(differ({ a: '1' }, { a: '1', b: '2' }));
  assert.ok(differ(null, {}));
});

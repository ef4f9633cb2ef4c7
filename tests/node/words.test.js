// Every id that the core can say has a word in both languages, and there is no word for anything else.

import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { test } from 'node:test';
import { fill } from '../../www/text/format.js';
import { wordsFor } from '../../www/text/index.js';
import { cases, estimate, estimateOf, estimators, fileAt } from './support.js';

/** @import { FieldDescription } from '../../pkg/points_estimator.js' */

const ru = wordsFor('ru');
const en = wordsFor('en');
const infos = estimators();

/**
 * @param {FieldDescription[]} fields
 * @returns {FieldDescription[]}
 */
const within = (fields) => fields.flatMap((field) => [field, ...within(field.fields)]);
const fields = infos.flatMap((info) => within(info.fields));

const declarations = readFileSync(fileAt('../../pkg/points_estimator.d.ts'), 'utf8');

/** @param {string} type a union of names in the package's declarations */
function names(type) {
  const [, union = ''] = new RegExp(`export type ${type} = ([^;]+);`).exec(declarations) ?? [];
  return union.split(' | ').map((name) => name.replaceAll('"', ''));
}

/** @param {(string | null | { id: string })[]} ids */
function sorted(ids) {
  const texts = ids.filter((id) => id !== null).map((id) => (typeof id === 'string' ? id : id.id));
  return [...new Set(texts)].sort();
}

const EXPECTED = {
  programmes: sorted(infos.map(({ programme }) => programme)),
  estimators: sorted(infos),
  editions: sorted(infos.map(({ edition }) => edition)),
  rows: sorted(fields.filter(({ kind }) => kind === 'rows')),
  terms: sorted([
    ...fields.flatMap((field) => [field, ...field.choices]),
    ...infos.flatMap((info) => [
      ...info.parameters,
      ...info.steps,
      ...info.accounts,
      ...info.schedule,
    ]),
  ]),
  conditions: sorted(infos.flatMap((info) => info.conditions)),
  notes: sorted(infos.flatMap((info) => info.notes)),
  problems: sorted(names('ProblemCode')),
};

for (const words of [ru, en]) {
  const { language } = words;
  for (const [table, ids] of Object.entries(EXPECTED)) {
    test(`${language}: ${table} have a word for every id, and for no other`, () => {
      assert.ok(ids.length > 0);
      assert.deepEqual(Object.keys(/** @type {any} */ (words)[table]).sort(), ids);
    });
  }

  test(`${language}: hints, suffixes and groups are for fields and estimators that there are`, () => {
    const known = new Set(fields.map(({ id }) => id));
    for (const id of [...Object.keys(words.hints), ...Object.keys(words.suffixes)]) {
      assert.ok(known.has(id), id);
    }
    for (const id of Object.keys(words.groups)) assert.ok(EXPECTED.estimators.includes(id), id);
  });

  test(`${language}: units have every plural form of the language`, () => {
    const { pluralCategories } = new Intl.PluralRules(language).resolvedOptions();
    for (const [unit, forms] of Object.entries(words.units)) {
      assert.deepEqual(Object.keys(forms).sort(), [...pluralCategories].sort(), unit);
    }
    for (const unit of ['points', 'days', 'months']) {
      assert.ok(names('Unit').includes(unit) && unit in words.units, unit);
    }
  });

  test(`${language}: no sentence is left with a gap in any case`, () => {
    for (const { name, request } of Object.values(cases).flat()) {
      const { conditions, notes } = estimateOf(estimate(request));
      for (const { id, required } of conditions) {
        assertFilled(words.conditions[id], { required: required?.value ?? '' }, name);
      }
      for (const { id, figure } of notes) {
        assertFilled(words.notes[id], { figure: figure?.value ?? '' }, name);
      }
    }
  });
}

/**
 * @param {string} sentence
 * @param {Record<string, string>} values empty where there is none
 * @param {string} name
 */
function assertFilled(sentence, values, name) {
  for (const [, place] of sentence.replace(/\[[^\]]*\]/g, '').matchAll(/\{(\w+)\}/g)) {
    assert.ok(values[place], `${name}: ${sentence}`);
  }
  assert.doesNotMatch(fill(sentence, values), /[{}[\]]|\s{2}|\s[.,:]/, `${name}: ${sentence}`);
}

test('both languages have the same words with the same gaps', () => {
  const [russian, english] = [leaves(ru), leaves(en)];
  assert.deepEqual([...english.keys()].sort(), [...russian.keys()].sort());
  for (const [path, sentence] of russian) {
    const other = english.get(path);
    assert.ok(sentence.trim() !== '' || path.startsWith('suffixes.'), path);
    assert.deepEqual(gaps(other ?? ''), gaps(sentence), path);
  }
});

/**
 * Every text of a table, by its path; plural forms are the language's own.
 *
 * @param {object} table
 * @param {string} [path]
 * @returns {Map<string, string>}
 */
function leaves(table, path = '') {
  const found = new Map();
  for (const [key, value] of Object.entries(table)) {
    if (path === 'units.') found.set(`${path}${key}`, value.other);
    else if (typeof value === 'string') found.set(`${path}${key}`, value);
    else for (const [inner, text] of leaves(value, `${path}${key}.`)) found.set(inner, text);
  }
  return found;
}

/** @param {string} sentence */
function gaps(sentence) {
  return (sentence.match(/\{\w+\}/g) ?? []).sort();
}

test('every condition that can be unknown asks for a field of its estimator', () => {
  const unknown = new Set();
  for (const { request } of Object.values(cases).flat()) {
    const { estimator, edition, conditions } = estimateOf(estimate(request));
    for (const { id, status } of conditions) {
      if (status === 'unknown') unknown.add(`${estimator} ${edition} ${id}`);
    }
  }
  for (const info of infos) {
    for (const { id, asks } of info.conditions) {
      const its = `${info.id} ${info.edition} ${id}`;
      assert.ok(asks.length > 0 || !unknown.has(its), its);
    }
  }
});

test('every word of the interface and of the page is used', () => {
  const www = fileAt('../../www/');
  const sources = readdirSync(www, { recursive: true, encoding: 'utf8' })
    .filter((name) => /\.(js|html)$/.test(name) && !/^text\b/.test(name))
    .map((name) => readFileSync(new URL(name.replaceAll('\\', '/'), www), 'utf8'))
    .join('\n');
  const isUsed = (/** @type {string} */ key) =>
    [
      `\\.${key}\\b`,
      `'${key}'`,
      `data-word="${key}"`,
      `\\{[^{}]*\\b${key}\\b[^{}]*\\} = [\\w.]*interface\\b`,
    ]
      .map((pattern) => new RegExp(pattern))
      .some((pattern) => pattern.test(sources));
  const keys = [...Object.keys(ru.interface), ...Object.keys(ru.page)];
  assert.deepEqual(
    keys.filter((key) => !isUsed(key)),
    [],
  );
});

test('the words of a language tag are those of its language, and Russian where there is none', () => {
  for (const tag of ['en', 'EN', 'en-GB']) assert.equal(wordsFor(tag), en);
  for (const tag of ['ru', 'ru-RU', 'de', '', null, undefined]) assert.equal(wordsFor(tag), ru);
});

// Every id that the core can say has a word in both languages, in the file of its programme, and there
// is no word for anything else.

import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { test } from 'node:test';
import { PROGRAMMES } from '../../www/core/programmes.js';
import { fill } from '../../www/text/format.js';
import { wordsFor } from '../../www/text/index.js';
import { LANGUAGES } from '../../www/text/words.js';
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

/** @param {string} language */
const folderOf = (language) => fileAt(`../../www/text/${language}/`);

/**
 * @param {string} language
 * @param {string} name
 * @returns {Record<string, any>}
 */
const fileOf = (language, name) =>
  JSON.parse(readFileSync(new URL(`${name}.json`, folderOf(language)), 'utf8'));

/** @param {string} language */
const filesOf = (language) =>
  readdirSync(folderOf(language))
    .map((name) => name.replace(/\.json$/, ''))
    .sort();

test('each language has the same files: four of the interface and the pages, two of each programme', () => {
  const expected = ['embed', 'interface', 'page', 'placeholder'];
  const ofProgrammes = PROGRAMMES.flatMap((programme) => [programme, `${programme}-clauses`]);
  for (const language of LANGUAGES) {
    assert.deepEqual(filesOf(language), [...expected, ...ofProgrammes].sort());
  }
});

/** What is said of a programme under several names is in the first of these tables. */
const TERMS = ['fields', 'choices', 'parameters', 'steps', 'accounts', 'dates'];

/**
 * The ids of a programme by the table of its file.
 *
 * @param {string} programme
 */
function idsOf(programme) {
  const own = infos.filter((info) => info.programme === programme);
  const fields = own.flatMap((info) => within(info.fields));
  return {
    estimators: sorted(own),
    editions: sorted(own.map(({ edition }) => edition)),
    rows: sorted(fields.filter(({ kind }) => kind === 'rows')),
    fields: sorted(fields),
    choices: sorted(fields.flatMap(({ choices }) => choices)),
    parameters: sorted(own.flatMap(({ parameters }) => parameters)),
    steps: sorted(own.flatMap(({ steps }) => steps)),
    accounts: sorted(own.flatMap(({ accounts }) => accounts)),
    dates: sorted(own.flatMap(({ schedule }) => schedule)),
    conditions: sorted(own.flatMap(({ conditions }) => conditions)),
    notes: sorted(own.flatMap(({ notes }) => notes)),
  };
}

for (const language of LANGUAGES) {
  for (const programme of PROGRAMMES) {
    const file = fileOf(language, programme);
    const ids = /** @type {Record<string, string[]>} */ (idsOf(programme));

    test(`${language}, ${programme}: every id has its word, and there is no other word`, () => {
      /** @type {Set<string>} */
      const said = new Set();
      for (const [table, expected] of Object.entries(ids)) {
        const own = TERMS.includes(table) ? expected.filter((id) => !said.has(id)) : expected;
        own.forEach((id) => TERMS.includes(table) && said.add(id));
        assert.deepEqual(Object.keys(file[table] ?? {}).sort(), own, table);
      }
    });

    test(`${language}, ${programme}: what stands beside the ids is about fields and estimators`, () => {
      const { programme: name, interface: say, hints, suffixes, groups, ...others } = file;
      assert.deepEqual(Object.keys(name), ['name', 'short', 'promise']);
      for (const id of [...Object.keys(hints ?? {}), ...Object.keys(suffixes ?? {})]) {
        assert.ok(ids.fields.includes(id), id);
      }
      for (const id of Object.keys(groups ?? {})) assert.ok(ids.estimators.includes(id), id);
      for (const table of Object.keys(others)) {
        assert.ok(table in ids, table);
        assert.ok(Object.keys(others[table]).length > 0, `${table} is empty`);
      }
    });
  }

  test(`${language}: every problem has its sentence, and there is no other`, () => {
    const { problems } = fileOf(language, 'interface');
    assert.deepEqual(Object.keys(problems).sort(), sorted(names('ProblemCode')));
  });

  test(`${language}: units have every plural form of the language`, () => {
    const { units } = fileOf(language, 'interface');
    const { pluralCategories } = new Intl.PluralRules(language).resolvedOptions();
    for (const [unit, forms] of Object.entries(units)) {
      assert.deepEqual(Object.keys(forms).sort(), [...pluralCategories].sort(), unit);
    }
    for (const unit of ['points', 'days', 'months']) {
      assert.ok(names('Unit').includes(unit) && unit in units, unit);
    }
  });

  test(`${language}: an id that several programmes use means the same in all of them`, () => {
    /** @type {Record<string, string>} */
    const known = {};
    for (const programme of PROGRAMMES) {
      const { programme: _name, interface: _say, ...tables } = fileOf(language, programme);
      for (const [path, text] of leaves(tables)) {
        const key = path.replace(new RegExp(`^(?:${TERMS.join('|')})\\.`), 'terms.');
        known[key] ??= text;
        assert.equal(text, known[key], `${programme}: ${path}`);
      }
    }
  });
}

for (const words of [ru, en]) {
  test(`${words.language}: no sentence is left with a gap in any case`, () => {
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

for (const name of filesOf('ru')) {
  test(`${name}: both languages have the same words with the same gaps`, () => {
    const [russian, english] = [leaves(fileOf('ru', name)), leaves(fileOf('en', name))];
    assert.deepEqual([...english.keys()].sort(), [...russian.keys()].sort());
    for (const [path, sentence] of russian) {
      const other = english.get(path);
      assert.ok(sentence.trim() !== '' || path.startsWith('suffixes.'), path);
      assert.deepEqual(gaps(other ?? ''), gaps(sentence), path);
    }
  });
}

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
  const page = fileOf('ru', 'page');
  const placeholder = fileOf('ru', 'placeholder');
  const keys = [ru.interface, page, placeholder].flatMap((table) => Object.keys(table));
  assert.ok(keys.length > 90);
  assert.deepEqual(
    keys.filter((key) => !isUsed(key)),
    [],
  );
});

test('every word that a view takes from the interface is there', () => {
  const view = fileAt('../../www/view/');
  const sources = readdirSync(view, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.js'))
    .map((name) => readFileSync(new URL(name.replaceAll('\\', '/'), view), 'utf8'));
  const taken = sources.flatMap((source) => [
    ...[...source.matchAll(/\binterface\.(\w+)/g)].map(([, key]) => key),
    ...[...source.matchAll(/\{([^{}]+)\} = [\w.]*\binterface;/g)].flatMap(([, keys]) =>
      keys.split(',').map((key) => key.split(':')[0].trim()),
    ),
  ]);
  assert.ok(taken.length > 60);
  assert.deepEqual(
    [...new Set(taken)].filter((key) => !(key in ru.interface)),
    [],
  );
});

test('the words of a language tag are those of its language, and Russian where there is none', () => {
  for (const tag of ['en', 'EN', 'en-GB']) assert.equal(wordsFor(tag), en);
  for (const tag of ['ru', 'ru-RU', 'de', '', null, undefined]) assert.equal(wordsFor(tag), ru);
});

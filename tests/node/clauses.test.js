// The table of clauses against what the core says of itself: nothing that decides is left out.

import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { test } from 'node:test';
import { clauseWords } from '../../www/text/index.js';
import { cases, estimate, estimateOf, estimators, fileAt } from './support.js';

/**
 * A clause that decides something, with the ids that carry it; or clauses that decide nothing here,
 * with the reason.
 *
 * @typedef {{ clause: string, carriedBy: string[] }} Deciding
 * @typedef {{ clauses: string[], reason: string }} Idle
 * @typedef {{ programme: string, edition: string | null, deciding: Deciding[], idle: Idle[] }} Table
 */

/** @type {Table[]} */
const tables = readdirSync(fileAt('../clauses/'))
  .filter((name) => name.endsWith('.json'))
  .map((name) => JSON.parse(readFileSync(fileAt(`../clauses/${name}`), 'utf8')));

const infos = estimators();

/** @param {{ programme: string, edition: string | null }} document */
const nameOf = ({ programme, edition }) => [programme, edition].filter(Boolean).join(' ');

/**
 * Every clause that an estimator of a document says, with the id under which it says it.
 *
 * @param {Table} table
 */
function said(table) {
  /** @type {Set<string>} */
  const pairs = new Set();
  for (const info of infos.filter((each) => nameOf(each) === nameOf(table))) {
    const spoken = [
      ...info.parameters,
      ...info.steps,
      ...info.conditions,
      ...info.schedule,
      ...info.accounts,
      ...info.notes,
    ];
    for (const { id, clause } of spoken) if (clause !== null) pairs.add(`${clause} ${id}`);
  }
  return [...pairs].sort();
}

/** @param {Table} table */
const listed = ({ deciding }) =>
  deciding.flatMap(({ clause, carriedBy }) => carriedBy.map((id) => `${clause} ${id}`)).sort();

test('every document of the register has its table, and every table its document', () => {
  assert.deepEqual(tables.map(nameOf).sort(), [...new Set(infos.map(nameOf))].sort());
});

/**
 * Every clause that the words of a language describe, after its document; of what several editions say,
 * after the programme.
 *
 * @param {string} language
 */
function described(language) {
  const programmes = [...new Set(tables.map(({ programme }) => programme))];
  return programmes.flatMap((programme) => {
    const path = `../../www/text/${language}/${programme}-clauses.json`;
    const file = JSON.parse(readFileSync(fileAt(path), 'utf8'));
    return Object.entries(file).flatMap(([edition, their]) => {
      const document = edition === 'all' ? programme : `${programme} ${edition}`;
      return Object.keys(their).map((clause) => `${document} ${clause}`);
    });
  });
}

test('no clause is described that decides nothing, and both languages describe the same', () => {
  const used = new Set(
    tables.flatMap((table) =>
      table.deciding.flatMap(({ clause }) => [
        `${table.programme} ${clause}`,
        `${nameOf(table)} ${clause}`,
      ]),
    ),
  );
  assert.deepEqual(
    described('ru').filter((each) => !used.has(each)),
    [],
  );
  assert.deepEqual(described('en').sort(), described('ru').sort());
});

for (const table of tables) {
  const name = nameOf(table);

  test(`${name}: the table names every id that carries a clause, and no id that nothing can say`, () => {
    assert.deepEqual(listed(table), said(table));
  });

  test(`${name}: every clause stands in the table once, and what decides nothing has its reason`, () => {
    const idle = table.idle.flatMap(({ clauses }) => clauses);
    const clauses = [...table.deciding.map(({ clause }) => clause), ...idle];
    assert.deepEqual([...new Set(clauses)].length, clauses.length, clauses.join(' '));
    for (const { clause, carriedBy } of table.deciding) assert.ok(carriedBy.length > 0, clause);
    for (const { clauses: their, reason } of table.idle) {
      assert.ok(their.length > 0 && reason.length > 10, reason);
    }
  });

  test(`${name}: some case exercises every id of the table`, () => {
    const exercised = new Set();
    for (const { request } of Object.values(cases).flat()) {
      const answer = estimateOf(estimate(request));
      if (nameOf(answer) !== name) continue;
      const { steps, conditions, schedule, accounts, notes } = answer;
      for (const { id } of [...steps, ...conditions, ...schedule, ...accounts, ...notes]) {
        exercised.add(id);
      }
      for (const { operands } of steps) for (const { id } of operands) exercised.add(id);
    }
    // A figure that is no operand moves a date or sets a bound: native/coverage.rs looks for it.
    const figures = infos.flatMap((info) => (nameOf(info) === name ? info.parameters : []));
    for (const { id } of figures) exercised.add(id);
    const missing = table.deciding.flatMap(({ carriedBy }) => carriedBy);
    assert.deepEqual(
      missing.filter((id) => !exercised.has(id)),
      [],
    );
  });

  for (const language of ['ru', 'en']) {
    test(`${name}: ${language} says in a few words what every clause that decides is about`, () => {
      const { programme, edition } = table;
      for (const { clause } of table.deciding) {
        assert.ok(clauseWords(language, programme, edition, clause), clause);
      }
    });
  }

  test(`${name}: the clause of every field and of the period stands in the table`, () => {
    const known = new Set(table.deciding.map(({ clause }) => clause));
    for (const info of infos.filter((each) => nameOf(each) === name)) {
      const { fields, periodClause } = info;
      const inner = fields.flatMap((field) => [field, ...field.fields]);
      const clauses = [periodClause, ...inner.map(({ clause }) => clause)];
      for (const clause of clauses) assert.ok(clause === null || known.has(clause), String(clause));
    }
  });
}

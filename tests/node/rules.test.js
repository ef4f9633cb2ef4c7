// What the page makes of the register: the questions of a programme, and the rules in figures.

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { questionsOf } from '../../www/model/questions.js';
import { rulesOf } from '../../www/view/rules/parameters.js';
import { estimators } from './support.js';

/** @import { EstimatorInfo } from '../../pkg/points_estimator.js' */

const infos = estimators();
const documents = [
  ...new Set(infos.map(({ programme, edition }) => `${programme} ${edition}`)),
].map((name) => ({
  name,
  own: infos.filter(({ programme, edition }) => `${programme} ${edition}` === name),
}));

for (const { name, own } of documents) {
  test(`${name}: every estimator answers exactly one question`, () => {
    const answered = questionsOf(own).flat();
    assert.deepEqual(answered.map(({ id }) => id).sort(), own.map(({ id }) => id).sort());
    for (const [first, ...others] of questionsOf(own)) {
      assert.equal(first.rowOf, null);
      for (const { rowOf } of others) assert.ok(first.fields.some(({ id }) => id === rowOf));
    }
  });
}

test('contest and bonus are one form, in both editions', () => {
  for (const edition of ['2026', '2022']) {
    const own = infos.filter((info) => info.programme === 'keaz' && info.edition === edition);
    const questions = questionsOf(own).map((group) => group.map(({ id }) => id));
    assert.deepEqual(questions, [['keaz-contest', 'keaz-bonus']]);
  }
});

test('estimators without a list in common are questions of their own', () => {
  const [info] = infos;
  const list = { ...info.fields[0], id: 'things', kind: /** @type {const} */ ('rows') };
  /** @type {EstimatorInfo[]} */
  const own = [
    { ...info, id: 'a', rowOf: null, fields: [] },
    { ...info, id: 'c', rowOf: 'things' },
    { ...info, id: 'b', rowOf: null, fields: [list] },
  ];
  const questions = questionsOf(own).map((group) => group.map(({ id }) => id));
  assert.deepEqual(questions, [['a'], ['b', 'c']]);
});

const keaz = rulesOf(infos.filter(({ programme }) => programme === 'keaz'));
const rows = keaz.groups.flatMap((group) => group.rows);

/** @param {string} id */
function values(id) {
  const found = rows.filter((row) => row.id === id);
  assert.equal(found.length, 1, id);
  return { compared: found[0].compared, values: found[0].cells.map((cell) => cell && cell.value) };
}

test('editions stand side by side, the newest first, and what differs is found', () => {
  assert.deepEqual(keaz.editions, ['2026', '2022']);
  assert.deepEqual(values('bonus-rate'), { compared: 'differs', values: ['1.54', '1.15'] });
  assert.deepEqual(values('equipment-minimum'), {
    compared: 'differs',
    values: ['3000000', '700000'],
  });
  assert.deepEqual(values('optima-minimum-share'), { compared: 'same', values: ['30', '30'] });
  // Under another clause, and of another estimator, it is the same figure.
  assert.deepEqual(values('tax-russia'), { compared: 'same', values: ['35', '35'] });
  assert.deepEqual(values('payout-cap'), { compared: 0, values: ['300000', null] });
  assert.deepEqual(values('points-cap'), { compared: 1, values: [null, '300000'] });
  assert.deepEqual(values('optimat-t'), { compared: 0, values: ['40', null] });
});

const questions = new Map(
  questionsOf(infos).map((group) => {
    const programme = group[0].programme;
    const ids = new Set(group.map(({ id }) => id));
    return [group[0].id, infos.filter((info) => info.programme === programme && ids.has(info.id))];
  }),
);

for (const [question, own] of questions) {
  test(`${question}: every figure and both dates of every edition stand once, with their clauses`, () => {
    const { editions, groups } = rulesOf(own);
    const all = groups.flatMap((group) => group.rows);
    for (const info of own) {
      const column = editions.indexOf(info.edition);
      for (const figure of info.parameters) {
        const cells = all.filter(({ id }) => id === figure.id).map((row) => row.cells[column]);
        assert.deepEqual(cells, [figure], figure.id);
      }
      for (const id of /** @type {const} */ (['opens', 'closes'])) {
        const days = all.filter((row) => row.id === id).map((row) => row.cells[column]?.value);
        if (info[id] !== null) assert.ok(days.includes(info[id]), id);
      }
    }
  });
}

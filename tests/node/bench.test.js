// The benchmark compares like with like: the calculations by hand answer what the core answers.

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { estimate as byHandOnBigInt } from '../../scripts/bench/by-hand-bigint.mjs';
import { estimate as byHandOnDecimal } from '../../scripts/bench/by-hand-decimal.mjs';
import { figuresOf, firstDifference } from '../../scripts/bench/figures.mjs';
import { nameOf, requests } from '../../scripts/bench/requests.mjs';
import { estimate, estimateOf, estimators } from './support.js';

const byHand = { 'decimal.js': byHandOnDecimal, BigInt: byHandOnBigInt };

for (const [library, estimateByHand] of Object.entries(byHand)) {
  test(`every figure by hand on ${library} is the core's`, () => {
    for (const it of requests) {
      const core = figuresOf(estimateOf(estimate(it.request)));
      const hand = figuresOf(estimateByHand(it.request));
      assert.equal(firstDifference(core, hand), null, nameOf(it));
    }
  });
}

test('every estimator is asked in every edition, and lists of every size where it has rows', () => {
  const asked = requests.map(nameOf).sort();
  const expected = estimators().flatMap(({ id, edition, fields }) => {
    const estimator = edition === null ? id : `${id} ${edition}`;
    const sizes = fields.some(({ kind }) => kind === 'rows') ? [null, 1, 10, 100, 1_000] : [null];
    return sizes.map((rows) => nameOf({ estimator, rows }));
  });
  assert.deepEqual(asked, expected.sort());
});

test('whatever differs in an answer is found', () => {
  for (const { request } of requests.filter(({ rows }) => rows === null)) {
    const figures = figuresOf(estimateOf(estimate(request)));
    for (const path of pathsIn(figures)) {
      const changed = structuredClone(figures);
      const key = path[path.length - 1];
      const parent = path.slice(0, -1).reduce((/** @type {any} */ it, step) => it[step], changed);
      parent[key] = 'something else';
      const difference = firstDifference(figures, changed);
      assert.ok(difference?.startsWith(`answer.${path.join('.')}: `), String(difference));
    }
    const longer = { ...figures, steps: [...figures.steps, {}] };
    assert.notEqual(firstDifference(figures, longer), null);
    assert.notEqual(firstDifference(longer, figures), null);
  }
});

test('what one estimator alone answers is the same wherever it stands', () => {
  const common = {
    points: null,
    potential: null,
    accounts: [],
    schedule: [],
    conditions: [],
    steps: [],
    rows: [],
  };
  const prize = { gross: '114345', tax: '14345', net: '100000', capped: false };
  const winner = { winningEntry: '3', nextEntry: '4' };
  const contest = { prize: { place: 1, gross: '2', tax: '1', net: '1' }, nominationPrize: null };
  const elsewhere = { prize: null, nominationPrize: null, spendable: null, drawEntry: null };
  const apart = { ...elsewhere, ledger: null, membership: null, draw: null };
  const unpaid = { payout: null, potentialPayout: null };
  for (const [before, now] of [
    [
      { ...common, ...apart, payout: prize, potentialPayout: prize, draw: winner },
      { ...common, ...unpaid, detail: { kind: 'draw', ...winner, prize } },
    ],
    [
      { ...common, ...unpaid, ...apart, ...contest },
      { ...common, ...unpaid, detail: { kind: 'contest', ...contest } },
    ],
    [
      { ...common, ...apart, payout: prize, potentialPayout: prize },
      { ...common, payout: prize, potentialPayout: prize, detail: null },
    ],
  ]) {
    assert.deepEqual(figuresOf(before), figuresOf(now));
  }
});

/**
 * The paths to every value that holds no other.
 *
 * @param {any} value
 * @returns {string[][]}
 */
function pathsIn(value) {
  if (typeof value !== 'object' || value === null) return [[]];
  return Object.keys(value).flatMap((key) => pathsIn(value[key]).map((path) => [key, ...path]));
}

// The types that the package declares, against what it really answers.

import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { cases, estimate, estimateOf, estimators, fileAt } from './support.js';

const declarations = readFileSync(fileAt('../../pkg/points_estimator.d.ts'), 'utf8').replace(
  /\/\*\*.*?\*\//gs,
  '',
);

/** @type {Record<string, Record<string, string>>} the types of the keys, by interface */
const interfaces = {};
for (const [, name, body] of declarations.matchAll(/export interface (\w+) \{(.*?)\n\}/gs)) {
  const keys = [...body.matchAll(/(\w+\??): ([^;]+);/g)];
  interfaces[name] = Object.fromEntries(keys.map(([, key, type]) => [key, type]));
}

/** @type {Record<string, Record<string, Record<string, string>>>} the types of the keys, by union and kind */
const unions = {};
for (const [, name, body] of declarations.matchAll(/export type (\w+) = (\{ kind: [^\n]+);\n/g)) {
  unions[name] = Object.fromEntries(
    [...body.matchAll(/\{ kind: "([^"]+)"(?:; )?([^}]*) \}/g)].map(([, kind, rest]) => {
      const keys = rest.split('; ').filter((key) => key !== '');
      return [kind, Object.fromEntries(keys.map((key) => key.split(': ')))];
    }),
  );
}

/** @type {Record<string, string>} what other names stand for */
const aliases = {};
for (const [, name, type] of declarations.matchAll(/export type (\w+) = ([^;{]+);/g)) {
  aliases[name] = type;
}

/**
 * @param {any} value
 * @param {string} type
 * @param {string} path
 */
function assertIs(value, type, path) {
  if (type.endsWith(' | null')) {
    if (value !== null) assertIs(value, type.slice(0, -' | null'.length), path);
  } else if (type.endsWith('[]')) {
    assert.ok(Array.isArray(value), path);
    for (const [index, entry] of value.entries()) {
      assertIs(entry, type.slice(0, -2), `${path}[${index}]`);
    }
  } else if (type in interfaces) {
    assert.deepEqual(Object.keys(value).sort(), Object.keys(interfaces[type]).sort(), path);
    for (const [key, keyType] of Object.entries(interfaces[type])) {
      assertIs(value[key], keyType, `${path}.${key}`);
    }
  } else if (type in unions) {
    const { kind, ...others } = value;
    const keys = unions[type][kind];
    assert.ok(keys, `${path}: ${kind} is no kind of ${type}`);
    assert.deepEqual(Object.keys(others).sort(), Object.keys(keys).sort(), path);
    for (const [key, keyType] of Object.entries(keys)) {
      assertIs(value[key], keyType, `${path}.${key}`);
    }
  } else if (type in aliases) {
    assertIs(value, aliases[type], path);
  } else if (type.startsWith('"')) {
    assert.ok(type.split(' | ').includes(`"${value}"`), `${path}: ${value} is none of ${type}`);
  } else {
    assert.ok(['string', 'number', 'boolean'].includes(type), `${path}: what is ${type}?`);
    assert.equal(typeof value, type, path);
  }
}

test('every estimate has the keys and values that its type declares', () => {
  for (const { name, request } of Object.values(cases).flat()) {
    assertIs(estimateOf(estimate(request)), 'Estimate', name);
  }
});

test('every problem has the keys and values that its type declares', () => {
  const requests = [
    { estimator: 'kontur' },
    { estimator: 'kontur', systemCost: 'abc' },
    { estimator: 'keaz-contest', edition: '2020', projects: [] },
    { estimator: 'power-machines-accrual', payments: [{ amount: '-1', subject: 'x', vat: 1 }] },
  ];
  for (const request of requests) {
    const answer = estimate(/** @type {any} */ (request));
    assert.deepEqual(Object.keys(answer), ['problems']);
    assertIs(/** @type {any} */ (answer).problems, 'Problem[]', JSON.stringify(request));
  }
});

test('the register has the keys and values that its type declares', () => {
  assertIs(estimators(), 'EstimatorInfo[]', 'estimators()');
});

test('a value that is not of its type is seen', () => {
  const step = estimateOf(estimate({ estimator: 'kontur', systemCost: '1' })).steps[0];
  for (const wrong of [
    { ...step, row: '0' },
    { ...step, kind: 'guess' },
    { ...step, more: 1 },
    { ...step, operands: [{ ...step.operands[0], source: { kind: 'guess' } }] },
  ]) {
    assert.throws(() => assertIs(wrong, 'Step', 'step'), assert.AssertionError);
  }
});

// Whatever JavaScript hands over is answered, or throws an Error with a code.

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { cases, estimate, estimateOf, estimators, problemsOf, version } from './support.js';

/** The compiler would refuse most of what is handed over here. */
const ask = /** @type {(request: unknown) => import('../../pkg/points_estimator.js').Answer} */ (
  estimate
);

/** @param {unknown} systemCost */
const kontur = (systemCost) => ({ estimator: 'kontur', systemCost });

/** @param {unknown} receipts */
const guild = (receipts) => ({ estimator: 'guild-purchases', rate: 'standard', receipts });

/** @param {unknown} request */
const codes = (request) => problemsOf(ask(request)).map(({ field, code }) => `${field}: ${code}`);

function assertWorks() {
  assert.equal(estimateOf(ask(kontur('1234567.89'))).points, '12345.68');
}

test('a sum may be a safe whole number', () => {
  assert.equal(estimateOf(ask(kontur(1_000_000))).points, '10000');
  assert.equal(estimateOf(ask(kontur(-0))).points, '0');
  assert.deepEqual(codes(kontur(Number.MAX_SAFE_INTEGER)), ['systemCost: too-large']);
  assert.deepEqual(codes(kontur(-1)), ['systemCost: too-small']);
});

test('a fraction, and a number that JavaScript cannot hold exactly, must be text', () => {
  for (const number of [0.1 + 0.2, 2 ** 53, 1e21, NaN, Infinity, -Infinity, Number.MIN_VALUE]) {
    const [problem, ...others] = problemsOf(ask(kontur(number)));
    assert.deepEqual(others, []);
    assert.equal(problem.code, 'fractional-number');
    assert.equal(problem.given, String(number));
    assert.equal(
      problem.message,
      `systemCost is the number ${number}, which JavaScript may not hold exactly: pass text`,
    );
  }
});

test('a number of units may not have a fraction', () => {
  const friends = { ...guild([{ regular: '1' }]), friends: 1.5 };
  assert.deepEqual(codes(friends), ['friends: not-whole']);
});

test('a value that no field takes is a value of the wrong type', () => {
  class Sum {
    value = '1';
  }
  const wrong = [10n, Symbol('sum'), () => '1', new Date(), new Sum(), ['1'], true, Object('1')];
  for (const value of wrong) {
    assert.deepEqual(codes(kontur(value)), ['systemCost: wrong-type']);
  }
});

test('undefined and null say nothing', () => {
  assert.deepEqual(codes(kontur(undefined)), ['systemCost: required']);
  assert.deepEqual(codes(kontur(null)), ['systemCost: required']);
  const request = { ...kontur('1'), stage: null, realised: undefined, on: null };
  assert.equal(estimateOf(ask(request)).conditions[0].status, 'unknown');
});

test('what is no object throws an Error with the code not-an-object', () => {
  for (const request of [undefined, null, [], 'kontur', 1, 10n, Symbol('kontur'), () => ({})]) {
    assert.throws(() => ask(request), { name: 'Error', code: 'not-an-object', message: /\S/ });
    assertWorks();
  }
});

test('an object that names no estimator throws an Error with the code unknown-estimator', () => {
  const inherited = Object.create({ estimator: 'kontur', systemCost: '1' });
  for (const request of [{}, new Date(), new Map(), { estimator: 'kont' }, inherited]) {
    assert.throws(() => ask(request), { name: 'Error', code: 'unknown-estimator', message: /\S/ });
    assertWorks();
  }
});

test('an object without a prototype, a frozen one and a proxy are requests like any other', () => {
  const plain = kontur('100');
  const bare = Object.assign(Object.create(null), plain);
  for (const request of [bare, Object.freeze({ ...plain }), new Proxy(plain, {})]) {
    assert.equal(estimateOf(ask(request)).points, '1');
  }
});

test('an object that holds itself, and one within ten thousand others, are refused', () => {
  /** @type {Record<string, unknown>} */
  const cyclic = kontur(null);
  cyclic.systemCost = cyclic;
  assert.deepEqual(codes(cyclic), ['systemCost: wrong-type']);
  let deep = {};
  for (let depth = 0; depth < 10_000; depth += 1) deep = { deep };
  assert.deepEqual(codes(kontur(deep)), ['systemCost: wrong-type']);
});

test('a list has at most 1 000 rows, however long it is', () => {
  const rows = (/** @type {number} */ length) => guild(Array(length).fill({ regular: '1' }));
  assert.equal(estimateOf(ask(rows(1_000))).points, '530');
  assert.deepEqual(codes(rows(1_001)), ['receipts: too-many-rows']);
  assert.deepEqual(codes(guild(new Array(2 ** 32 - 1))), ['receipts: too-many-rows']);
});

test('a text of ten million characters and ten thousand keys are answered shortly', () => {
  const text = problemsOf(ask(kontur('x'.repeat(10_000_000))));
  assert.equal(text[0].given, 'x'.repeat(60));
  const keys = Array.from({ length: 10_000 }, (_, index) => [`key${index}`, 1]);
  const many = problemsOf(ask({ ...kontur('1'), ...Object.fromEntries(keys) }));
  assert.ok(JSON.stringify(many).length < 100_000);
});

test('half a character is a text that is wrong', () => {
  assert.deepEqual(codes(kontur('\ud800')), ['systemCost: not-a-number']);
  assertWorks();
});

test('an object that throws when it is read is refused where it stands', () => {
  const throwing = {
    get regular() {
      throw new Error('no');
    },
  };
  const refused = codes(guild([{ regular: '1' }, throwing]));
  assert.equal(refused.length, 1);
  assert.match(refused[0], /^receipts\[1\]/);
  assertWorks();
});

test('a key of its own named __proto__ is refused like any other unknown one', () => {
  const request = JSON.parse('{ "estimator": "kontur", "systemCost": "1", "__proto__": {} }');
  assert.deepEqual(codes(request), ['__proto__: unknown-key']);
});

test('answers are plain JSON data: what is absent is null, and nothing is undefined', () => {
  const answers = Object.values(cases).flatMap((list) => list.map(({ request }) => ask(request)));
  for (const answer of [...answers, ask(kontur('abc')), estimators()]) {
    assert.deepEqual(JSON.parse(JSON.stringify(answer)), answer);
    assertNoUndefined(answer);
  }
});

/** @param {unknown} value */
function assertNoUndefined(value) {
  assert.notEqual(value, undefined);
  if (typeof value === 'object' && value !== null) Object.values(value).forEach(assertNoUndefined);
}

test('a request is left as it was', () => {
  const request = { ...guild([{ regular: '60000', on: '2025-08-01' }]), friends: 2 };
  const copy = structuredClone(request);
  ask(request);
  assert.deepEqual(request, copy);
});

test('every estimate carries the version of the package', () => {
  assert.match(version(), /^\d+\.\d+\.\d+$/);
  assert.equal(estimateOf(ask(kontur('1'))).version, version());
});

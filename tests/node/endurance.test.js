// However often a request is refused, or throws by itself, the wasm does not break and keeps nothing.

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { instantiate } from '../../pkg/points_estimator.js';
import { compiled } from './support.js';

/** @param {unknown} systemCost */
const kontur = (systemCost) => ({ estimator: 'kontur', systemCost });

/** @param {unknown} receipts */
const guild = (receipts) => ({ estimator: 'guild-purchases', rate: 'standard', receipts });

const refuse = () => {
  throw new Error('no');
};

const revoked = Proxy.revocable({}, {});
revoked.revoke();

const REQUESTS = {
  'a sum that is no number': kontur('abc'),
  'a fraction': kontur(0.1 + 0.2),
  'a value of another kind': kontur({ sum: [1] }),
  'an unknown key with its list': { ...kontur('1'), costs: [1, 2, 3] },
  'rows beyond their number': guild(Array(1_001).fill(null)),
  'a list for a request': [],
  'no such estimator': { estimator: 'konture' },
  'a getter that throws': Object.defineProperty(kontur('1'), 'systemCost', { get: refuse }),
  'a proxy that lists no keys': new Proxy({}, { ownKeys: refuse }),
  'a proxy that describes no key': new Proxy({ a: 1 }, { getOwnPropertyDescriptor: refuse }),
  'a revoked proxy': revoked.proxy,
  'a revoked proxy for a sum': kontur(revoked.proxy),
  'a row that is such a proxy': guild([new Proxy({}, { ownKeys: refuse })]),
  'a list whose entry throws': guild(Object.defineProperty([1], 0, { get: refuse })),
  'a list whose length throws': guild(new Proxy([1], { get: refuse })),
  'nothing wrong': kontur('1'),
};

for (const [name, request] of Object.entries(REQUESTS)) {
  test(`after 10 000 calls with ${name} the next one works and nothing is kept`, () => {
    // Nobody else breaks this one.
    const { estimate, wasm } = instantiate(compiled);
    const ask = /** @type {(request: unknown) => any} */ (estimate);
    const call = () => {
      try {
        ask(request);
      } catch (thrown) {
        // What the request itself throws may pass through.
        assert.ok(!(thrown instanceof WebAssembly.RuntimeError), String(thrown));
      }
    };
    const held = () => [wasm.memory.buffer.byteLength, wasm.__wbindgen_externrefs.length];
    // The first calls take what all later ones use again.
    for (let count = 0; count < 100; count += 1) call();
    const before = held();
    for (let count = 0; count < 10_000; count += 1) call();
    assert.equal(ask(kontur('1234567.89')).estimate.points, '12345.68');
    assert.deepEqual(held(), before, 'bytes of memory, values of JavaScript');
  });
}

// Cores of one programme and of all, several of them at once.

import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { instantiate } from '../../pkg/points_estimator.js';
import { wasmFile } from '../../scripts/lib/wasm.mjs';
import { coreOf, wholeCore } from '../../www/core/cores.js';
import { estimate, ready, version } from '../../www/core/estimator.js';
import { PROGRAMMES } from '../../www/core/programmes.js';
import { cases, compiled, estimators } from './support.js';

/** @param {string | null} programme */
const wasmOf = (programme) => new WebAssembly.Module(readFileSync(wasmFile(programme)));

const whole = instantiate(compiled);

test('each programme has a wasm of its own, in the order in which the register names them', () => {
  const named = estimators().map(({ programme }) => programme);
  assert.deepEqual(PROGRAMMES, [...new Set(named)]);
});

for (const programme of PROGRAMMES) {
  const alone = instantiate(wasmOf(programme));
  const own = estimators().filter((info) => info.programme === programme);
  const ids = own.map(({ id }) => id);

  test(`${programme}: its wasm describes what the whole one describes of it, and nothing else`, () => {
    assert.deepEqual(alone.estimators(), own);
    assert.equal(alone.version(), whole.version());
  });

  test(`${programme}: its wasm answers every case as the whole one does`, () => {
    const requests = Object.values(cases)
      .flat()
      .map(({ request }) => request)
      .filter(({ estimator }) => ids.includes(estimator));
    assert.ok(requests.length > 0);
    for (const request of requests) {
      assert.deepEqual(alone.estimate(request), whole.estimate(request));
    }
  });

  test(`${programme}: its wasm knows no estimator of another programme`, () => {
    const [other] = estimators().filter((info) => info.programme !== programme);
    const request = /** @type {any} */ ({ estimator: other.id });
    assert.throws(() => alone.estimate(request), { code: 'unknown-estimator' });
  });
}

test('two instances of one wasm have nothing in common', () => {
  const [one, other] = [instantiate(compiled), instantiate(compiled)];
  assert.notEqual(one.wasm.memory, other.wasm.memory);
  assert.notEqual(one.wasm.__wbindgen_externrefs, other.wasm.__wbindgen_externrefs);
});

test('nothing can be asked before the core is there, and the error says so', () => {
  const request = /** @type {const} */ ({ estimator: 'kontur', systemCost: '100' });
  assert.throws(() => estimate(request), { name: 'Error', code: 'not-ready' });
});

test('a core that was refused is asked for again, and one that is there is not', async () => {
  await assert.rejects(ready(Uint8Array.of(1, 2, 3)), { name: 'LoadingError', code: 'damaged' });
  await ready(compiled);
  assert.equal(await wholeCore(Uint8Array.of(1, 2, 3)), await wholeCore());
  assert.equal(version(), whole.version());
});

test('the core of all programmes serves each of them, where it was asked for', async () => {
  for (const programme of PROGRAMMES) {
    assert.equal(await coreOf(programme, Uint8Array.of(1, 2, 3)), await wholeCore());
  }
});

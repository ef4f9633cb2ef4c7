// The forms that are drawn before the core is there, and the core's arrival in Node.

import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { brotliCompressSync } from 'node:zlib';
import { estimate, ready } from '../../www/core/estimator.js';
import { outlinesFrom } from '../../www/core/outlines.js';
import { PROGRAMMES } from '../../www/core/programmes.js';
import { estimators, fileAt } from './support.js';

/** @import { FieldDescription } from '../../pkg/points_estimator.js' */

const wasm = fileAt('../../pkg/points_estimator_bg.wasm');
const outlines = PROGRAMMES.flatMap((programme) => {
  const forms = readFileSync(fileAt(`../../pkg/forms/${programme}.json`), 'utf8');
  return outlinesFrom(JSON.parse(forms));
});

/**
 * What a form draws of a field.
 *
 * @param {FieldDescription} field
 * @returns {object}
 */
function drawn({ id, kind, required, maximum, choices, initial, fields }) {
  const rows = kind === 'rows' ? maximum : null;
  return { id, kind, required, rows, choices, initial, fields: fields.map(drawn) };
}

test('they are those that the core describes, in its order', () => {
  const told = estimators().map(({ id, programme, edition, opens, closes, rowOf, fields }) => ({
    ...{ id, programme, edition, opens, closes, rowOf },
    fields: fields.map(drawn),
  }));
  const known = outlines.map(({ id, programme, edition, opens, closes, rowOf, fields }) => ({
    ...{ id, programme, edition, opens, closes, rowOf },
    fields: fields.map(drawn),
  }));
  assert.deepEqual(known, told);
});

test('each has everything that an estimator has, if only empty', () => {
  const [info] = estimators();
  for (const outline of outlines) {
    assert.deepEqual(Object.keys(outline).sort(), Object.keys(info).sort());
    for (const field of outline.fields) {
      assert.deepEqual(Object.keys(field).sort(), Object.keys(info.fields[0]).sort());
    }
  }
});

test('they are small', () => {
  for (const programme of PROGRAMMES) {
    const forms = readFileSync(fileAt(`../../pkg/forms/${programme}.json`));
    const bytes = brotliCompressSync(forms).length;
    assert.ok(bytes < 800, `${programme}: ${bytes} bytes`);
  }
});

test('in Node the core is loaded from bytes, and refuses other bytes with the reason', async () => {
  await assert.rejects(ready(Uint8Array.of(1, 2, 3)), { name: 'LoadingError', code: 'damaged' });
  await ready(readFileSync(wasm));
  const answer = estimate({ estimator: 'kontur', systemCost: '100' });
  assert.ok('estimate' in answer && answer.estimate.points === '1');
});

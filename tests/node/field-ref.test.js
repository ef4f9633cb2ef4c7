// The address of a field, as the core writes it and as the form keeps it.

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { FieldRef, formatPath, parsePath } from '../../www/model/field-ref.js';
import { estimate, estimators, problemsOf } from './support.js';

/** @import { FieldDescription } from '../../pkg/points_estimator.js' */
/** @import { FieldPath } from '../../www/model/field-ref.js' */

/** @type {[string, FieldPath][]} */
const paths = [
  ['region', { id: 'region', row: null, count: null }],
  ['projects', { id: 'projects', row: null, count: null }],
  ['focus.optimat-a', { id: 'focus', row: null, count: 'optimat-a' }],
  ['projects[12].stage', { id: 'stage', row: { list: 'projects', index: 12 }, count: null }],
  [
    'projects[0].focus.optimat-a',
    { id: 'focus', row: { list: 'projects', index: 0 }, count: 'optimat-a' },
  ],
];

for (const [text, path] of paths) {
  test(`${text} is read, and written the same`, () => {
    assert.deepEqual(parsePath(text), path);
    assert.equal(formatPath(path), text);
  });
}

test('a row that is wrong as a whole is a matter of its list', () => {
  assert.deepEqual(parsePath('projects[3]'), { id: 'projects', row: null, count: null });
});

test('a key that nobody knows is read to its end, whatever it is', () => {
  assert.deepEqual(parsePath('focus.a.b'), { id: 'focus', row: null, count: 'a.b' });
  assert.deepEqual(parsePath('focus.a\nb'), { id: 'focus', row: null, count: 'a\nb' });
});

test('every path that the core names comes back as it was', () => {
  const seen = new Set();
  for (const info of estimators()) {
    /** @param {FieldDescription} field */
    const wrong = (field) =>
      field.kind === 'counts' ? { [field.choices[0]]: '-1' } : { no: '-1' };
    const request = Object.fromEntries(
      info.fields.map((field) => [
        field.id,
        field.kind === 'rows'
          ? [{}, Object.fromEntries(field.fields.map((inner) => [inner.id, wrong(inner)]))]
          : wrong(field),
      ]),
    );
    const { id: estimator, edition } = info;
    const asked = { estimator, ...(edition && { edition }), ...request };
    for (const { field } of problemsOf(estimate(/** @type {any} */ (asked)))) {
      assert.equal(formatPath(parsePath(field)), field);
      seen.add(field);
    }
  }
  for (const path of ['systemCost', 'projects[1].stage', 'projects[1].focus.optimat-bb']) {
    assert.ok(seen.has(path), path);
  }
});

test('no two fields of a form have the same key', () => {
  for (const info of estimators()) {
    const keys = info.fields.flatMap((field) => [
      new FieldRef(field.id).key,
      ...field.fields.flatMap((inner) =>
        [1, 11].map((key) => new FieldRef(inner.id, { list: field.id, key }).key),
      ),
    ]);
    assert.equal(new Set(keys).size, keys.length);
    for (const key of keys) assert.match(key, /^[\w-]+$/);
  }
});

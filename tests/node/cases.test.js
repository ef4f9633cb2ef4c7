// The corpus through the package that a site loads.

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { cases, estimate, estimateOf, resolve } from './support.js';

for (const [file, list] of Object.entries(cases)) {
  test(`every case of ${file} gives exactly what it expects`, () => {
    assert.notEqual(list.length, 0);
    for (const { name, request, expect } of list) {
      const answer = estimateOf(estimate(request));
      const found = Object.keys(expect).map((path) => [path, resolve(answer, path)]);
      assert.deepEqual(Object.fromEntries(found), expect, name);
    }
  });
}

test('a path leads by key, by number, by id and by row', () => {
  const answer = {
    payout: null,
    steps: [
      { id: 'a', row: 0, result: '2' },
      { id: 'a', row: 1, result: '3' },
    ],
  };
  assert.equal(resolve(answer, 'steps.1.result'), '3');
  assert.equal(resolve(answer, 'steps.a.result'), '2');
  assert.equal(resolve(answer, 'steps.a#1.result'), '3');
  for (const nothing of ['payout.net', 'steps.a#2.result', 'steps.2', 'steps.b']) {
    assert.equal(resolve(answer, nothing), null, nothing);
  }
  for (const nowhere of ['result', 'steps.a.results']) {
    assert.equal(resolve(answer, nowhere), undefined, nowhere);
  }
});

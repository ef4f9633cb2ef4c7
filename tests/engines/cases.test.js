// Every case of tests/cases again, through the script that a site embeds, in the engine.

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { cases, estimateOf, resolve } from '../node/support.js';
import { open, startEngine } from './engine.js';

/** @import { Answer, Request } from '../../pkg/points_estimator.js' */

assert.notEqual(Object.keys(cases).length, 0);

const page = await startEngine();

for (const [file, list] of Object.entries(cases)) {
  test(`every case of ${file} gives exactly what it expects`, async () => {
    assert.notEqual(list.length, 0);
    await open(page);
    const requests = list.map(({ request }) => request);
    /** @type {Answer[]} */
    const answers = JSON.parse(await page.driver.executeScript(answer, page.site, requests));
    assert.equal(answers.length, list.length);
    list.forEach(({ name, expect }, index) => {
      const estimate = estimateOf(answers[index]);
      const found = Object.keys(expect).map((path) => [path, resolve(estimate, path)]);
      assert.deepEqual(Object.fromEntries(found), expect, name);
    });
  });
}

/**
 * In the page. What it finds travels as text, which no driver can round.
 *
 * @param {string} site
 * @param {Request[]} requests
 */
async function answer(site, requests) {
  const { ready, estimate } = await import(`${site}points-estimator.js`);
  await ready();
  return JSON.stringify(requests.map((request) => estimate(request)));
}

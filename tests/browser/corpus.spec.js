// Every case of tests/cases again, through the script that a site embeds, in a real browser.

import { isDeepStrictEqual } from 'node:util';
import { cases, estimateOf, estimators, resolve } from '../node/support.js';
import { expect, test } from './support.js';
import { open } from './visitor.js';

/** @import { Answer, Request } from '../../pkg/points_estimator.js' */

for (const [name, all] of Object.entries(cases)) {
  test(`every case of ${name} gives exactly what it expects`, async ({ page }) => {
    await open(page);
    /** @type {Answer[]} */
    const answers = await page.evaluate(
      async ([script, requests]) => {
        const { ready, estimate } = await import(script);
        await ready();
        return requests.map((request) => estimate(request));
      },
      /** @type {[string, Request[]]} */ ([
        new URL('points-estimator.js', page.url()).href,
        all.map(({ request }) => request),
      ]),
    );
    expect(answers).toHaveLength(all.length);
    const differences = all.flatMap(({ name: title, expect: expected }, index) => {
      const estimate = estimateOf(answers[index]);
      return Object.entries(expected).flatMap(([path, value]) => {
        const found = resolve(estimate, path);
        if (isDeepStrictEqual(found, value)) return [];
        return [`${title}: ${path} is ${JSON.stringify(found)}, not ${JSON.stringify(value)}`];
      });
    });
    expect(differences).toEqual([]);
  });
}

test('there are cases for every estimator', () => {
  const asked = new Set(Object.values(cases).flatMap((all) => all.map((each) => each.request)));
  const named = new Set([...asked].map(({ estimator }) => estimator));
  expect([...named].sort()).toEqual([...new Set(estimators().map(({ id }) => id))].sort());
});

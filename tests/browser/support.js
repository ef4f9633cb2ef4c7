// The `test` of every spec here: it serves the built page, and fails a test during which the page
// logs an error, throws one, loses a request or asks anything of another host.

import { test as plain } from '@playwright/test';
import { SITE } from '../../scripts/lib/site.mjs';
import { serve } from '../../scripts/lib/static-server.mjs';

export { expect } from '@playwright/test';

/**
 * @typedef {object} ForEachTest
 * @property {RegExp | null} expectedFaults what the test provokes: `test.use({ expectedFaults: /…/ })`
 * @property {void} noFaults
 */

/**
 * @typedef {object} ForEachWorker
 * @property {string} site the address of the built page
 */

/**
 * @typedef {import('@playwright/test').PlaywrightTestArgs
 *   & import('@playwright/test').PlaywrightTestOptions} PlainTest
 * @typedef {import('@playwright/test').PlaywrightWorkerArgs
 *   & import('@playwright/test').PlaywrightWorkerOptions} PlainWorker
 * @typedef {import('@playwright/test').Fixtures<ForEachTest, ForEachWorker, PlainTest, PlainWorker>} Additions
 */

/** @type {(additions: Additions) => import('@playwright/test').TestType<PlainTest & ForEachTest, PlainWorker & ForEachWorker>} */
const extend = plain.extend;

export const test = extend({
  site: [
    async ({}, use) => {
      const server = await serve(SITE);
      await use(server.address);
      await server.close();
    },
    { scope: 'worker' },
  ],

  /** `page.goto('./')` is the page. */
  baseURL: async ({ site }, use) => use(site),

  expectedFaults: [null, { option: true }],

  noFaults: [
    async ({ context, expectedFaults }, use) => {
      /** @type {string[]} */
      const faults = [];
      context.on('console', (message) => {
        if (message.type() === 'error') {
          faults.push(`logged: ${message.text()} ${message.location().url}`);
        }
      });
      context.on('weberror', (thrown) => faults.push(`thrown: ${thrown.error()}`));
      context.on('request', (request) => {
        const { protocol, hostname, href } = new URL(request.url());
        if (protocol.startsWith('http') && hostname !== '127.0.0.1') {
          faults.push(`asked of another host: ${href}`);
        }
      });
      context.on('requestfailed', (request) => {
        const reason = request.failure()?.errorText;
        // What a page no longer waits for when it is left or closed.
        if (reason !== 'net::ERR_ABORTED') {
          faults.push(`failed: ${request.url()} ${reason}`);
        }
      });
      await use();
      plain.expect(faults.filter((fault) => !expectedFaults?.test(fault))).toEqual([]);
    },
    { auto: true },
  ],
});

// Pages of somebody else, at another origin than what they embed. They are really served: a page that
// a test answers for itself counts as one of the internet, from where this machine cannot be asked.

import { test as plain } from '@playwright/test';
import { SITE } from '../../scripts/lib/site.mjs';
import { serve } from '../../scripts/lib/static-server.mjs';

/** @import { Page } from '@playwright/test' */

/** Another origin, for the tests of a file. What is built is there too. */
export function anotherOrigin() {
  /** @type {Awaited<ReturnType<typeof serve>> | undefined} */
  let server;
  plain.beforeAll(async () => {
    server = await serve(SITE);
  });
  plain.afterAll(() => server?.close());

  return {
    /** Ends with a slash. */
    get address() {
      if (!server) throw new Error('It serves during tests only.');
      return server.address;
    },

    get origin() {
      return new URL(this.address).origin;
    },

    /**
     * @param {string} name
     * @param {string} html
     * @param {Record<string, string>} [headers]
     */
    add(name, html, headers) {
      server?.pages.set(name, { html, headers });
    },

    /**
     * Opens a page with this body.
     *
     * @param {Page} page
     * @param {string} body
     * @param {Record<string, string>} [headers]
     */
    async visit(page, body, headers) {
      const icon = '<link rel="icon" href="data:,">';
      const html = `<!doctype html><html><title>Host</title>${icon}<body>${body}</body></html>`;
      this.add('host.html', html, headers);
      await page.goto(`${this.address}host.html`);
    },
  };
}

// Under the Content-Security-Policy of somebody else: exactly the directives that README names, and
// what becomes of the element where one of them is missing.

import { FAILED, diagnosis, element, listen, saidTo } from './arrival.js';
import { expectNoBarriers } from './barriers.js';
import { anotherOrigin } from './host-page.js';
import { expect, test } from './support.js';
import { field, figure, fillEverything, grouped } from './visitor.js';

/** @import { Page } from '@playwright/test' */

const COST = 'Стоимость системы G-RAY';
const POINTS = 'Баллы за проект';
const WASM_FORBIDDEN = 'wasm-forbidden';

/** Where the host's pages are; what they embed is at `site`. */
const host = anotherOrigin();

/**
 * The table of README, for files at an origin; `'self'` where they lie on the page's own. A page that
 * asks for nothing else has an icon all the same.
 */
const policies = {
  nothing: "default-src 'none'; img-src data:",
  element: (/** @type {string} */ origin) =>
    `script-src ${origin} 'wasm-unsafe-eval'; connect-src ${origin}`,
  elementInFrame: (/** @type {string} */ origin) => `script-src ${origin}; frame-src ${origin}`,
  frame: (/** @type {string} */ origin) => `frame-src ${origin}`,
  types: "require-trusted-types-for 'script'; trusted-types lit-html",
  framePage:
    "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; connect-src 'self'; " +
    "style-src 'self'; img-src data:",
};

/** @param {string} site */
function scriptTag(site) {
  return `<script type="module" src="${site}points-estimator.js"></script>`;
}

/**
 * Opens a page with the element, under a policy.
 *
 * @param {Page} page
 * @param {string} site
 * @param {string} policy
 * @param {string} [attributes]
 */
async function visit(page, site, policy, attributes = '') {
  const tag = `<points-estimator ${attributes}><p>Ask us.</p><a slot="action" href="tel:0">Call us.</a>
    </points-estimator>`;
  await host.visit(page, scriptTag(site) + tag, { 'content-security-policy': policy });
}

/**
 * The same, as a page that has no barriers of its own.
 *
 * @param {Page} page
 * @param {string} site
 * @param {string} policy
 */
async function visitAccessible(page, site, policy) {
  await page.emulateMedia({ reducedMotion: 'reduce' });
  const tag = '<points-estimator>Ask us.</points-estimator>';
  await host.visit(page, `${scriptTag(site)}<main><h1>Points</h1>${tag}</main>`, {
    'content-security-policy': policy,
  });
  await page.evaluate(() => (document.documentElement.lang = 'ru'));
}

/** @param {Page} page */
function inside(page) {
  return page.locator('iframe').contentFrame();
}

/**
 * Every refusal of the policy, from before the page has any script.
 *
 * @param {Page} page
 */
async function refusals(page) {
  await page.addInitScript(() => {
    /** @type {string[]} */
    const refused = [];
    Object.assign(globalThis, { refused });
    addEventListener('securitypolicyviolation', ({ effectiveDirective, blockedURI }) => {
      refused.push(`${effectiveDirective} ${blockedURI}`);
    });
  });
  return () => page.evaluate(() => Reflect.get(globalThis, 'refused'));
}

test.describe('under exactly the directives of the table', () => {
  for (const programme of ['kontur', 'keaz', 'power-machines', 'guild']) {
    test(`the element runs, filled in for ${programme}, and the policy refuses nothing`, async ({
      page,
      site,
    }) => {
      const refused = await refusals(page);
      const { origin } = new URL(site);
      const policy = `${policies.nothing}; ${policies.element(origin)}; ${policies.types}`;
      await visit(page, site, policy, `programme="${programme}"`);
      await expect(page.locator('.rules')).toBeVisible();
      await fillEverything(page);
      await expect(page.locator('.result .figure, .result .no-figure').first()).toBeVisible();
      // A clause opens at its chip.
      await page.locator('.clause').first().click();
      expect(await refused()).toEqual([]);
      expect(await diagnosis(page)).toMatchObject({ ok: true, code: null });
    });
  }

  test('an iframe by hand runs, its own page under a policy too', async ({ page, site }) => {
    const refused = await refusals(page);
    await withFramePage(site, policies.framePage);
    const { origin } = new URL(host.address);
    const frame = `<iframe src="${host.address}guarded.html?programme=kontur" width="900" height="900"></iframe>`;
    await host.visit(page, frame, {
      'content-security-policy': `${policies.nothing}; ${policies.frame(origin)}`,
    });
    await field(inside(page).locator('body'), COST).fill('1 000 000');
    await expect(inside(page).locator('.figure')).toHaveText(grouped('10 000 баллов'));
    expect(await refused()).toEqual([]);
    const within = await inside(page)
      .locator('body')
      .evaluate(() => Reflect.get(globalThis, 'refused'));
    expect(within).toEqual([]);
  });
});

/**
 * The frame's page once more, beside the host's, with other headers.
 *
 * @param {string} site
 * @param {string} policy
 * @param {Record<string, string>} [headers]
 */
async function withFramePage(site, policy, headers = {}) {
  const html = await (await fetch(`${site}frame.html`)).text();
  host.add('guarded.html', html, { 'content-security-policy': policy, ...headers });
}

test.describe('where the policy forbids wasm and not the frame', () => {
  test.use({ expectedFaults: /Content Security Policy|CompileError/ });

  test('with script-src and frame-src alone, the element shows the iframe form by itself', async ({
    page,
    site,
  }) => {
    const said = saidTo(page);
    const { origin } = new URL(site);
    const policy = `${policies.nothing}; ${policies.elementInFrame(origin)}`;
    await visit(
      page,
      site,
      policy,
      'programme="keaz" edition="2022" question="keaz-contest" lang="en"',
    );
    await expect(inside(page).getByRole('form', { name: 'Your figures' })).toBeVisible();
    await expect(inside(page).getByRole('radio', { name: '2022–23' })).toBeChecked();
    await expect(page.locator('iframe')).toHaveCount(1);
    await expect(page.locator('iframe')).toBeVisible();
    await expect(page.locator('iframe')).toHaveAttribute('title', 'Points calculator');
    await expect(page.getByText('Ask us.')).toBeHidden();
    await expect(page.getByRole('status')).toHaveCount(0);

    const found = await diagnosis(page);
    expect(found).toMatchObject({ ok: true, code: WASM_FORBIDDEN });
    expect(found.help).toContain("'wasm-unsafe-eval' to script-src");
    expect(found.facts.frame).toContain(`${site}frame.html?`);
    expect(said).toHaveLength(1);
    expect(said[0]).toMatchObject({ type: 'warning' });
    expect(said[0].text).toContain("'wasm-unsafe-eval'");
  });

  test('under nothing but script-src of its own origin, it does too', async ({ page }) => {
    // The files lie beside the page.
    await visit(page, '', "script-src 'self'", 'programme="kontur"');
    await field(inside(page).locator('body'), COST).fill('1 234 567,89');
    await expect(inside(page).locator('.figure')).toHaveText(grouped('12 345,68 балла'));
  });

  test('the frame is as high as what is in it, and its estimates are events of the element', async ({
    page,
    site,
  }) => {
    const heard = await listen(page, 'points-estimate');
    const { origin } = new URL(site);
    await visit(page, site, `${policies.nothing}; ${policies.elementInFrame(origin)}`);
    const cost = field(inside(page).locator('body'), COST);
    await expect(cost).toBeVisible();
    const heights = async () => {
      const frame = await page.locator('iframe').boundingBox();
      const content = await inside(page)
        .locator('points-estimator')
        .evaluate((target) => target.getBoundingClientRect().height);
      return [Math.ceil(content), frame?.height ?? 0];
    };
    const fits = async () => {
      const [content, frame] = await heights();
      return frame - content;
    };
    await expect.poll(fits).toBe(0);
    const [before] = await heights();
    await cost.fill('1 000 000');
    await expect.poll(async () => (await heights())[0]).toBeGreaterThan(before);
    await expect.poll(fits).toBe(0);

    await expect.poll(async () => (await heard()).length).toBe(1);
    expect((await heard())[0]).toMatchObject({
      from: 'points-estimator',
      detail: { programme: 'kontur', estimates: [{ points: '10000' }] },
    });
  });

  test('the frame follows programme, language and accent of the element, values unseen by servers', async ({
    page,
    site,
  }) => {
    /** @type {string[]} */
    const asked = [];
    page.on('request', (request) => asked.push(request.url()));
    const { origin } = new URL(site);
    const policy = `${policies.nothing}; ${policies.elementInFrame(origin)}`;
    const values = JSON.stringify({ systemCost: '7654321' });
    await visit(page, site, policy, `programme="kontur" values='${values}'`);
    const framed = inside(page).locator('points-estimator');
    await expect(framed).toHaveAttribute('programme', 'kontur');
    await expect(framed).toHaveAttribute('values', values);
    expect(asked.filter((address) => address.includes('frame.html'))).toHaveLength(1);
    for (const address of asked) expect(address.split('#')[0]).not.toContain('7654321');

    await element(page).evaluate((target) => {
      target.style.setProperty('--points-estimator-accent', 'rgb(255, 212, 0)');
      target.setAttribute('programme', 'guild');
      target.setAttribute('lang', 'en');
    });
    await expect(inside(page).getByRole('heading', { level: 2 })).toHaveText(
      'Guild of Professionals',
    );
    const accent = await framed.evaluate((target) =>
      target.style.getPropertyValue('--points-estimator-accent'),
    );
    expect(accent).toBe('rgb(255, 212, 0)');
  });

  test('what is refused in the frame, and a press of what the host has put there, are events too', async ({
    page,
    site,
  }) => {
    const heard = await listen(page, 'points-problems', 'points-action');
    const { origin } = new URL(site);
    const tag = `<points-estimator programme="kontur">
      <button type="button" slot="action">Apply</button>
      <small slot="disclaimer">The rules decide.</small></points-estimator>`;
    await host.visit(page, scriptTag(site) + tag, {
      'content-security-policy': `${policies.nothing}; ${policies.elementInFrame(origin)}`,
    });
    const cost = field(inside(page).locator('body'), COST);
    await cost.fill('a lot');
    await cost.blur();
    await expect.poll(async () => (await heard()).length).toBe(1);
    expect(await heard()).toMatchObject([
      { type: 'points-problems', detail: { problems: [{ path: 'systemCost' }] } },
    ]);
    await cost.fill('1 000 000');
    await expect(inside(page).locator('.figure')).toHaveText(grouped('10 000 баллов'));
    await expect(page.getByText('The rules decide.')).toBeVisible();
    await page.getByRole('button', { name: 'Apply' }).click();
    expect((await heard()).at(-1)).toMatchObject({
      type: 'points-action',
      detail: { programme: 'kontur', estimates: [{ points: '10000' }] },
    });
  });

  test('a page with such a frame has no barriers', async ({ page, site }) => {
    const { origin } = new URL(site);
    await visitAccessible(page, site, `${policies.nothing}; ${policies.elementInFrame(origin)}`);
    await field(inside(page).locator('body'), COST).fill('1 000 000');
    await expect(inside(page).locator('.figure')).toHaveText(grouped('10 000 баллов'));
    await expectNoBarriers(page);
  });

  test('it goes on after it was moved within the page, and hears nothing once it is away', async ({
    page,
    site,
  }) => {
    const { origin } = new URL(site);
    await page.addInitScript(() => {
      let listeners = 0;
      const { addEventListener: add, removeEventListener: remove } = window;
      Object.assign(window, {
        listening: () => listeners,
        addEventListener(/** @type {Parameters<typeof add>} */ ...all) {
          if (all[0] === 'message') listeners += 1;
          add.apply(window, all);
        },
        removeEventListener(/** @type {Parameters<typeof remove>} */ ...all) {
          if (all[0] === 'message') listeners -= 1;
          remove.apply(window, all);
        },
      });
    });
    const listening = () => page.evaluate(() => Reflect.get(window, 'listening')());
    await visit(page, site, `${policies.nothing}; ${policies.elementInFrame(origin)}`);
    const cost = field(inside(page).locator('body'), COST);
    await expect(cost).toBeVisible();
    await element(page).evaluate((target) => {
      const section = document.body.appendChild(document.createElement('section'));
      section.append(target);
    });
    await cost.fill('1 000 000');
    await expect(inside(page).locator('.figure')).toHaveText(grouped('10 000 баллов'));
    const fits = async () => {
      const frame = await page.locator('iframe').boundingBox();
      const content = await inside(page).locator('points-estimator').boundingBox();
      return Math.ceil(content?.height ?? 0) - (frame?.height ?? 1);
    };
    await expect.poll(fits).toBe(0);
    expect(await listening()).toBe(1);
    await element(page).evaluate((target) => target.remove());
    expect(await listening()).toBe(0);
  });

  test('frame-url names another page', async ({ page, site }) => {
    const { origin } = new URL(host.address);
    const policy = `${policies.nothing}; script-src ${new URL(site).origin}; frame-src ${origin}`;
    await withFramePage(site, policies.framePage);
    await visit(page, site, policy, 'frame-url="guarded.html"');
    await field(inside(page).locator('body'), COST).fill('1 000 000');
    await expect(inside(page).locator('.figure')).toHaveText(grouped('10 000 баллов'));
  });

  test('where the policy forbids the fetch alone, the frame does too', async ({ page, site }) => {
    const { origin } = new URL(site);
    const policy = `${policies.nothing}; script-src ${origin} 'wasm-unsafe-eval'; frame-src ${origin}`;
    await visit(page, site, policy);
    await field(inside(page).locator('body'), COST).fill('1 000 000');
    await expect(inside(page).locator('.figure')).toHaveText(grouped('10 000 баллов'));
    expect(await diagnosis(page)).toMatchObject({ ok: true, code: 'connection-forbidden' });
  });
});

test.describe('where the policy allows neither', () => {
  test.use({
    expectedFaults:
      /Content Security Policy|X-Frame-Options|BLOCKED_BY_RESPONSE|points-estimator: /,
  });

  /** @param {Page} page */
  async function expectCalm(page) {
    await expect(page.getByRole('status')).toHaveText(FAILED);
    await expect(page.getByText('Ask us.')).toBeVisible();
    await expect(page.getByText('Call us.')).toBeVisible();
    await expect(page.getByRole('button', { name: 'Попробовать ещё раз' })).toBeVisible();
    await expect(page.locator('iframe')).toHaveCount(0);
    await expect(page.getByRole('form')).toHaveCount(0);
  }

  test('it names the missing directives, and the visitor finds what the host has put there', async ({
    page,
    site,
  }) => {
    const said = saidTo(page);
    const { origin } = new URL(site);
    await visit(page, site, `${policies.nothing}; script-src ${origin}; connect-src ${origin}`);
    await expectCalm(page);
    const found = await diagnosis(page);
    expect(found).toMatchObject({
      ok: false,
      code: WASM_FORBIDDEN,
      help: `Add 'wasm-unsafe-eval' to script-src, or ${origin} to frame-src.`,
      facts: { frameProblem: 'forbidden' },
    });
    expect(said).toHaveLength(1);
    expect(said[0].type).toBe('error');
    expect(said[0].text).toContain(found.help);

    // Asked again in vain, the focus is where it was.
    const again = page.getByRole('button', { name: 'Попробовать ещё раз' });
    await again.click();
    await expect(again).toBeFocused();
    await expectCalm(page);
  });

  test('a page with what is left has no barriers', async ({ page, site }) => {
    await visitAccessible(page, site, `script-src ${new URL(site).origin}; frame-src 'none'`);
    await expect(page.getByRole('status')).toHaveText(FAILED);
    await expectNoBarriers(page);
  });

  test('it names connect-src where that is missing', async ({ page, site }) => {
    const { origin } = new URL(site);
    await visit(page, site, `${policies.nothing}; script-src ${origin} 'wasm-unsafe-eval'`);
    await expectCalm(page);
    expect(await diagnosis(page)).toMatchObject({
      ok: false,
      code: 'connection-forbidden',
      help: `Add its origin to connect-src, or ${origin} to frame-src.`,
    });
  });

  test('a frame that no page may hold is given up after seconds', async ({ page, site }) => {
    const { origin } = new URL(host.address);
    await withFramePage(site, policies.framePage, { 'x-frame-options': 'DENY' });
    const policy = `script-src ${new URL(site).origin}; frame-src ${origin}`;
    await visit(page, site, policy, 'frame-url="guarded.html"');
    await expectCalm(page);
    const found = await diagnosis(page);
    expect(found).toMatchObject({ code: WASM_FORBIDDEN, facts: { frameProblem: 'silent' } });
    expect(found.help).toContain('guarded.html');
  });

  test('a frame whose own page forbids wasm is given up, and holds no other', async ({
    page,
    site,
  }) => {
    /** @type {string[]} */
    const asked = [];
    page.on('request', (request) => asked.push(request.url()));
    const { origin } = new URL(host.address);
    await withFramePage(site, `script-src 'self'; style-src 'self'`);
    const policy = `script-src ${new URL(site).origin}; frame-src ${origin}`;
    await visit(page, site, policy, 'frame-url="guarded.html"');
    await expectCalm(page);
    expect(await diagnosis(page)).toMatchObject({
      code: WASM_FORBIDDEN,
      facts: { frameProblem: WASM_FORBIDDEN },
    });
    expect(asked.filter((address) => /(frame|guarded)\.html/.test(address))).toHaveLength(1);
  });

  test('a server that answers with the page itself, as it does for what it lacks, is asked once', async ({
    page,
    site,
  }) => {
    /** @type {string[]} */
    const asked = [];
    page.on('request', (request) => asked.push(request.url()));
    const { origin } = new URL(host.address);
    const headers = {
      'content-security-policy': `script-src ${new URL(site).origin}; frame-src ${origin}`,
    };
    const body = `${scriptTag(site)}<points-estimator frame-url="lacking.html"></points-estimator>`;
    host.add('lacking.html', `<!doctype html><title>Host</title>${body}`, headers);
    await host.visit(page, body, headers);
    await expect(page.getByRole('status')).toHaveText(FAILED);
    expect(await diagnosis(page)).toMatchObject({ facts: { frameProblem: 'silent' } });
    expect(asked.filter((address) => address.includes('lacking.html'))).toHaveLength(1);
  });

  test('where frame-url is empty, no frame is tried', async ({ page, site }) => {
    await visit(page, site, `script-src ${new URL(site).origin}`, 'frame-url=""');
    await expectCalm(page);
    const found = await diagnosis(page);
    expect(found.help).toBe("Add 'wasm-unsafe-eval' to script-src.");
    expect(found.facts.frame).toBeUndefined();
  });
});

test.describe('a policy that only reports', () => {
  test.use({ expectedFaults: /Report Only|report-only/i });

  test('is no policy', async ({ page, site }) => {
    await host.visit(page, `${scriptTag(site)}<points-estimator></points-estimator>`, {
      'content-security-policy-report-only': "default-src 'none'",
    });
    await field(page, COST).fill('1 000 000');
    await expect(figure(page, POINTS)).toHaveText(grouped('10 000 баллов'));
    expect(await diagnosis(page)).toMatchObject({ ok: true, code: null });
    await expect(page.locator('iframe')).toHaveCount(0);
  });
});

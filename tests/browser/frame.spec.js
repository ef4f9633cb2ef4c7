// The iframe form: the frame's page, and the script that puts it into somebody else's.

import { chromium } from '@playwright/test';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { prepareBrowser } from '../../scripts/lib/browser.mjs';
import { anotherOrigin } from './host-page.js';
import { expect, test } from './support.js';
import { field, grouped } from './visitor.js';

/** @import { Frame, FrameLocator, Page } from '@playwright/test' */

const COST = 'Стоимость системы G-RAY';
const ADD = 'Добавить проект';

/** Where the host's pages are; what they embed is at `site`. */
const host = anotherOrigin();

/**
 * @param {string} site
 * @param {string} [attributes]
 */
function tag(site, attributes = '') {
  return `<script src="${site}points-estimator-frame.js" ${attributes} async></script>`;
}

/** What a page hears from any window, kept from its beginning. */
const LISTENING = `<script>
  const heard = [];
  addEventListener('message', ({ data, origin }) => heard.push({ data, origin }));
</script>`;

/** @param {Page} page */
function heard(page) {
  return page.evaluate(
    () =>
      /** @type {{ data: any, origin: string }[]} */ (
        // A constant of a script is no property of the window.
        (0, eval)('heard')
      ),
  );
}

/** @param {Page} page */
async function kindsHeard(page) {
  return (await heard(page)).map(({ data }) => data.kind);
}

/**
 * @param {Page} page
 * @param {number} [index]
 */
function iframe(page, index = 0) {
  return page.locator('iframe').nth(index);
}

/**
 * What is in it.
 *
 * @param {Page} page
 * @param {number} [index]
 */
function inside(page, index = 0) {
  return iframe(page, index).contentFrame();
}

/** @param {FrameLocator} frame */
function body(frame) {
  return frame.locator('body');
}

/**
 * @param {Page} page
 * @param {number} [index]
 * @returns {Promise<Frame>}
 */
async function frameOf(page, index = 0) {
  const handle = await iframe(page, index).elementHandle();
  const frame = await handle?.contentFrame();
  if (!frame) throw new Error('there is no frame');
  return frame;
}

/**
 * @param {Page} page
 * @param {number} [index]
 */
function heightOf(page, index = 0) {
  return iframe(page, index).evaluate((element) => element.getBoundingClientRect().height);
}

/**
 * The frame is as high as what is in it: no more, and no less.
 *
 * @param {Page} page
 * @param {number} [index]
 */
async function expectFitting(page, index = 0) {
  // One that is far away is not loaded before it comes near.
  await iframe(page, index).scrollIntoViewIfNeeded();
  await expect(inside(page, index).getByRole('form')).toBeVisible();
  const element = inside(page, index).locator('points-estimator');
  await expect
    .poll(async () => {
      const content = await element.evaluate((target) => ({
        height: Math.ceil(target.getBoundingClientRect().height),
        scrolls: document.documentElement.scrollHeight > innerHeight,
      }));
      return { ...content, frame: await heightOf(page, index) };
    })
    .toEqual({ height: expect.any(Number), scrolls: false, frame: expect.any(Number) });
  await expect
    .poll(async () => {
      const content = await element.evaluate((target) => target.getBoundingClientRect().height);
      return (await heightOf(page, index)) - Math.ceil(content);
    })
    .toBe(0);
  return heightOf(page, index);
}

test('one tag is all that a page needs, whatever its own origin', async ({ page, site }) => {
  await host.visit(page, tag(site, 'data-programme="kontur" data-lang="ru"'));
  await field(body(inside(page)), COST).fill('1 234 567,89');
  await expect(inside(page).locator('.figure')).toHaveText(grouped('12 345,68 балла'));

  await expect(page.locator('script + iframe')).toHaveCount(1);
  await expect(iframe(page)).toHaveAttribute('title', 'Калькулятор баллов');
  await expect(iframe(page)).toHaveAttribute('loading', 'lazy');
  expect(await iframe(page).getAttribute('allow')).toBeNull();
  await expect(iframe(page)).toHaveCSS('border-width', '0px');
  const widths = await iframe(page).evaluate((element) => [
    element.getBoundingClientRect().width,
    element.parentElement?.getBoundingClientRect().width,
  ]);
  expect(widths[0]).toBe(widths[1]);
});

test('what the tag says reaches the element: programme, edition, language, title, accent', async ({
  page,
  site,
}) => {
  const said =
    'data-programme="keaz" data-edition="2022" data-lang="en" data-title="Bonus" data-accent="#ffd400"';
  await host.visit(page, tag(site, `${said} data-unknown="x"`));
  const element = inside(page).locator('points-estimator');
  await expect(inside(page).getByRole('form', { name: 'Your figures' })).toBeVisible();
  await expect(element).toHaveAttribute('programme', 'keaz');
  await expect(inside(page).getByRole('radio', { name: '2022–23' })).toBeChecked();
  await expect(iframe(page)).toHaveAttribute('title', 'Bonus');
  expect(await element.getAttribute('unknown')).toBeNull();
  expect(await element.getAttribute('title')).toBeNull();
  const frame = await frameOf(page);
  expect(await frame.title()).toBe('How many points a project brings');
  expect(
    await element.evaluate((target) =>
      getComputedStyle(target).getPropertyValue('--points-estimator-accent'),
    ),
  ).toBe('#ffd400');
});

test('a colour that is none is left out', async ({ page, site }) => {
  await host.visit(page, tag(site, 'data-accent="nonsense"'));
  await expect(inside(page).getByRole('form')).toBeVisible();
  expect(await inside(page).locator('points-estimator').getAttribute('style')).toBeNull();
});

test('without a language of its own the tag speaks that of the page around it', async ({
  page,
  site,
}) => {
  await host.visit(page, `<div lang="en-GB">${tag(site)}</div>`);
  await expect(inside(page).getByRole('form', { name: 'Your figures' })).toBeVisible();
  await expect(iframe(page)).toHaveAttribute('title', 'Points calculator');
});

for (const width of [360, 1200]) {
  test(`at ${width} px several frames are each as high as what is in them, as it grows and shrinks`, async ({
    page,
    site,
  }) => {
    await page.setViewportSize({ width, height: 800 });
    const programmes = ['kontur', 'keaz', 'guild'];
    const tags = programmes.map((programme) => tag(site, `data-programme="${programme}"`));
    await host.visit(page, tags.join('<p>Between</p>'));
    await expect(page.locator('iframe')).toHaveCount(programmes.length);
    const before = [];
    for (const index of programmes.keys()) before.push(await expectFitting(page, index));
    expect(new Set(before).size).toBe(programmes.length);

    // An estimate is longer than the hint in its place, a second project longer than one.
    await field(body(inside(page, 0)), COST).fill('1000000');
    await expect(inside(page, 0).locator('.figure')).toBeVisible();
    expect(await expectFitting(page, 0)).toBeGreaterThan(before[0]);
    await inside(page, 1).getByRole('button', { name: ADD }).click();
    await expect(inside(page, 1).getByRole('region', { name: 'Проект 2' })).toBeVisible();
    expect(await expectFitting(page, 1)).toBeGreaterThan(before[1]);
    expect(await heightOf(page, 2)).toBe(before[2]);

    await field(body(inside(page, 0)), COST).fill('');
    await expect(inside(page, 0).locator('.figure')).toHaveCount(0);
    expect(await expectFitting(page, 0)).toBe(before[0]);
    const remove = inside(page, 1).getByRole('button', { name: /^Убрать/ });
    await remove.last().click();
    await expect(inside(page, 1).getByRole('region', { name: 'Проект 2' })).toHaveCount(0);
    expect(await expectFitting(page, 1)).toBe(before[1]);
    expect(await heightOf(page, 2)).toBe(before[2]);
  });
}

test('the frame follows the width of its page both ways, and then falls silent', async ({
  page,
  site,
}) => {
  await page.setViewportSize({ width: 360, height: 800 });
  await host.visit(page, LISTENING + tag(site, 'data-programme="keaz"'));
  const narrow = await expectFitting(page);
  await page.setViewportSize({ width: 1200, height: 800 });
  await expect.poll(() => heightOf(page)).toBeLessThan(narrow);
  const wide = await expectFitting(page);
  await page.setViewportSize({ width: 360, height: 800 });
  await expect.poll(() => heightOf(page)).toBeGreaterThan(wide);
  expect(await expectFitting(page)).toBe(narrow);

  const told = (await heard(page)).length;
  await page.waitForTimeout(1000);
  expect(await heard(page)).toHaveLength(told);
});

test('until the frame has told its height, its place is kept', async ({ page, site }) => {
  // One that never tells it.
  await page.route('**/frame.html?*', (route) => route.fulfill({ body: '' }));
  await host.visit(page, tag(site));
  await expect(iframe(page)).toHaveCSS('min-height', '600px');
  expect(await heightOf(page)).toBe(600);
});

test.describe('a message is ignored', () => {
  const HUGE = { pointsEstimator: 1, kind: 'size', height: 7777 };

  test('of the page itself and of another window of the frame’s own origin', async ({
    page,
    site,
  }) => {
    // It has the right origin and the right shape, but is not the window of this frame.
    await page.route(`${site}foreign.html`, (route) =>
      route.fulfill({
        contentType: 'text/html',
        body: `<script>parent.postMessage(${JSON.stringify(HUGE)}, '*')</script>`,
      }),
    );
    await host.visit(page, LISTENING + tag(site, 'data-programme="kontur"'));
    const height = await expectFitting(page);
    await page.evaluate((message) => postMessage(message, '*'), HUGE);
    await page.evaluate((address) => {
      document.body.append(Object.assign(document.createElement('iframe'), { src: address }));
    }, `${site}foreign.html`);
    const origins = async () =>
      (await heard(page)).filter(({ data }) => data.height === 7777).map(({ origin }) => origin);
    await expect.poll(origins).toEqual([host.origin, new URL(site).origin]);
    expect(await heightOf(page)).toBe(height);
  });

  test('of another origin in the frame’s own window', async ({ page, site }) => {
    host.add('foreign.html', `<script>parent.postMessage(${JSON.stringify(HUGE)}, '*')</script>`);
    await host.visit(page, LISTENING + tag(site, 'data-programme="kontur"'));
    const height = await expectFitting(page);
    await page.evaluate((address) => {
      const frame = /** @type {HTMLIFrameElement} */ (document.querySelector('iframe'));
      /** @type {Window} */ (frame.contentWindow).location.href = address;
    }, `${host.address}foreign.html`);
    const huge = async () => (await heard(page)).filter(({ data }) => data.height === 7777).length;
    await expect.poll(huge).toBe(1);
    expect(await heightOf(page)).toBe(height);
  });

  test('of another shape, and a height beyond reason is brought within it', async ({
    page,
    site,
  }) => {
    const LISTEN_FOR_ESTIMATES = `<script>
      document.addEventListener('points-estimate', () => { document.title += '!'; });
    </script>`;
    await host.visit(page, LISTENING + LISTEN_FOR_ESTIMATES + tag(site));
    const height = await expectFitting(page);
    const frame = await frameOf(page);
    const before = (await heard(page)).length;
    const shapes = await frame.evaluate(() => {
      const wrong = [
        null,
        7777,
        'size',
        [],
        { kind: 'size', height: 7777 },
        { pointsEstimator: 2, kind: 'size', height: 7777 },
        { pointsEstimator: '1', kind: 'size', height: 7777 },
        { pointsEstimator: 1, kind: 'resize', height: 7777 },
        { pointsEstimator: 1, kind: 'size', height: '7777px' },
        { pointsEstimator: 1, kind: 'size', height: NaN },
        { pointsEstimator: 1, kind: 'size', height: Infinity },
        { pointsEstimator: 1, kind: 'size' },
        { pointsEstimator: 1, kind: 'estimate' },
        { pointsEstimator: 1, kind: 'estimate', detail: 'text' },
      ];
      for (const message of wrong) parent.postMessage(message, '*');
      return wrong.length;
    });
    await expect.poll(async () => (await heard(page)).length).toBe(before + shapes);
    expect(await heightOf(page)).toBe(height);
    expect(await page.title()).toBe('Host');

    /** @param {number} told */
    const tell = (told) =>
      frame.evaluate(
        (height) => parent.postMessage({ pointsEstimator: 1, kind: 'size', height }, '*'),
        told,
      );
    await tell(1e9);
    await expect.poll(() => heightOf(page)).toBe(30_000);
    await tell(-5);
    await expect.poll(() => heightOf(page)).toBe(50);
  });
});

test.describe('the frame tells', () => {
  /**
   * A frame that a page has put there by hand.
   *
   * @param {string} site
   * @param {string} query
   * @param {string} [attributes]
   */
  const byHand = (site, query, attributes = '') =>
    `${LISTENING}<iframe src="${site}frame.html?${query}" ${attributes}></iframe>`;

  /** @param {Page} page */
  async function compute(page) {
    await field(body(inside(page)), COST).fill('1000000');
    await expect(inside(page).locator('.figure')).toHaveText(grouped('10 000 баллов'));
  }

  test('the page that embeds it, by its referrer when nobody else is named', async ({
    page,
    site,
  }) => {
    await host.visit(page, byHand(site, 'programme=kontur'));
    await compute(page);
    await expect.poll(() => kindsHeard(page)).toContain('estimate');
    const messages = await heard(page);
    expect(messages.map(({ data }) => data.pointsEstimator)).toEqual(messages.map(() => 1));
    expect(new Set(messages.map(({ origin }) => origin))).toEqual(new Set([new URL(site).origin]));
    const kinds = messages.map(({ data }) => data.kind);
    expect(kinds.filter((kind) => kind === 'ready')).toHaveLength(1);
    expect(kinds).toContain('size');
    const estimate = messages.find(({ data }) => data.kind === 'estimate');
    expect(estimate?.data.detail).toMatchObject({
      programme: 'kontur',
      edition: null,
      estimates: [{ estimator: 'kontur', points: '10000' }],
    });
  });

  test.describe('', () => {
    // What the browser logs of a message that it did not deliver.
    test.use({ expectedFaults: /target origin provided/ });

    test('nobody when the named origin is not that of the page', async ({ page, site }) => {
      await host.visit(page, byHand(site, `host=${encodeURIComponent(site)}`));
      await compute(page);
      expect(await heard(page)).toEqual([]);
    });
  });

  for (const named of ['*', '', 'null', '/', 'nonsense', 'data:,', 'file:///']) {
    test(`nobody when it is told “${named}” for an origin`, async ({ page, site }) => {
      await host.visit(page, byHand(site, `host=${encodeURIComponent(named)}`));
      await compute(page);
      expect(await heard(page)).toEqual([]);
    });
  }

  test('nobody when it knows nobody', async ({ page, site }) => {
    await host.visit(page, byHand(site, '', 'referrerpolicy="no-referrer"'));
    await compute(page);
    expect(await heard(page)).toEqual([]);
  });

  test.describe('', () => {
    test.use({ expectedFaults: /\.wasm/ });

    test('that it is ready only once it is, after a core that failed and was asked for again', async ({
      page,
      site,
    }) => {
      await page.route('**/*.wasm', (route) => route.abort());
      await host.visit(page, byHand(site, ''));
      const again = inside(page).getByRole('button', { name: 'Попробовать ещё раз' });
      await expect(again).toBeVisible();
      expect(await kindsHeard(page)).not.toContain('ready');
      await page.unroute('**/*.wasm');
      await again.click();
      await expect.poll(() => kindsHeard(page)).toContain('ready');
    });
  });
});

test('the estimate is an event of the iframe that bubbles to the page', async ({ page, site }) => {
  const listening = `<script>
    const events = [];
    document.addEventListener('points-estimate', ({ target, detail }) => {
      events.push({ from: target.tagName, index: [...document.querySelectorAll('iframe')].indexOf(target), detail });
    });
  </script>`;
  await host.visit(page, listening + tag(site) + tag(site, 'data-programme="guild"'));
  await field(body(inside(page)), COST).fill('1000000');
  const events = () => page.evaluate(() => (0, eval)('events'));
  await expect.poll(async () => (await events()).length).toBe(1);
  expect((await events())[0]).toMatchObject({
    from: 'IFRAME',
    index: 0,
    detail: { programme: 'kontur', estimates: [{ points: '10000' }] },
  });
});

test.describe('the script', () => {
  /**
   * Runs it as a tag manager may: as text, without a tag of its own.
   *
   * @param {Page} page
   * @param {string} site
   */
  async function runAsText(page, site) {
    const text = await (await page.request.get(`${site}points-estimator-frame.js`)).text();
    await page.evaluate((script) => {
      setTimeout(() => (0, eval)(script));
      return new Promise((later) => setTimeout(later, 50));
    }, text);
  }

  test('run without a tag of its own finds those that nobody has handled', async ({
    page,
    site,
  }) => {
    // A type that the browser does not run, as optimisers of pages write it.
    const idle = (/** @type {string} */ programme) =>
      `<script type="text/plain" src="${site}points-estimator-frame.js?v=2" data-programme="${programme}"></script>`;
    await host.visit(page, `${idle('kontur')}<hr>${idle('guild')}<script></script>`);
    await expect(page.locator('iframe')).toHaveCount(0);
    await runAsText(page, site);
    await expect(page.locator('script + iframe')).toHaveCount(2);
    await expect(inside(page, 0).getByRole('heading', { level: 2 })).toHaveText(/КОНТУР/);
    await expect(inside(page, 1).getByRole('heading', { level: 2 })).toHaveText(
      'Гильдия профессионалов',
    );
    await expectFitting(page, 1);
  });

  test('run twice and more makes no second frame of one tag', async ({ page, site }) => {
    await host.visit(page, tag(site) + tag(site, 'data-programme="guild"'));
    await expect(page.locator('iframe')).toHaveCount(2);
    await runAsText(page, site);
    await runAsText(page, site);
    await expect(page.locator('iframe')).toHaveCount(2);
    await expectFitting(page, 0);
    await field(body(inside(page)), COST).fill('1000000');
    await expect(inside(page).locator('.figure')).toHaveText(grouped('10 000 баллов'));
  });

  test('puts its own frame in the place of one that came with a copy of the page', async ({
    page,
    site,
  }) => {
    await host.visit(page, `<main>${tag(site)}</main>`);
    const form = inside(page).getByRole('form');
    await expect(form).toBeVisible();
    await page.evaluate(() => {
      const main = /** @type {HTMLElement} */ (document.querySelector('main'));
      main.replaceWith(main.cloneNode(true));
    });
    await expect(form).toBeVisible();
    await iframe(page).evaluate((copied) => copied.setAttribute('data-copied', ''));
    await runAsText(page, site);
    await expect(page.locator('iframe')).toHaveCount(1);
    await expect(page.locator('iframe[data-copied]')).toHaveCount(0);
    await expectFitting(page);
  });

  test('added to a page by another script works the same', async ({ page, site }) => {
    await host.visit(page, '<section></section><p>After</p>');
    await page.evaluate((src) => {
      const script = Object.assign(document.createElement('script'), { src });
      script.dataset.programme = 'guild';
      document.querySelector('section')?.append(script);
    }, `${site}points-estimator-frame.js`);
    await expect(page.locator('section > script + iframe')).toHaveCount(1);
    await expectFitting(page);
  });

  test('within the head, where no frame shows, says where its tag belongs', async ({
    page,
    site,
  }) => {
    await host.visit(page, '');
    const warned = page.waitForEvent('console', (message) => message.type() === 'warning');
    await page.evaluate((src) => {
      document.head.append(Object.assign(document.createElement('script'), { src }));
    }, `${site}points-estimator-frame.js`);
    expect((await warned).text()).toContain('move it into <body>');
    await expect(page.locator('iframe')).toHaveCount(0);
  });

  test('reads the same in a page of another encoding, from a host that names none', async ({
    page,
    site,
  }) => {
    await page.route('**/points-estimator-frame.js', async (route) => {
      const response = await route.fetch();
      const headers = { ...response.headers(), 'content-type': 'text/javascript' };
      await route.fulfill({ response, headers });
    });
    const headers = { 'content-type': 'text/html; charset=windows-1251' };
    await host.visit(page, tag(site), headers);
    expect(await page.evaluate(() => document.characterSet)).toBe('windows-1251');
    await expect(iframe(page)).toHaveAttribute('title', 'Калькулятор баллов');
    await expect(inside(page).getByRole('form', { name: 'Исходные данные' })).toBeVisible();
  });
});

test('around the element the page shows through, dark pages too', async ({ page, site }) => {
  // The browser paints a frame of another scheme than its page opaque.
  for (const scheme of ['normal', 'dark', 'light dark']) {
    const style = `<style>:root { color-scheme: ${scheme} } body { background: rgb(200, 30, 90) }</style>`;
    await host.visit(page, style + tag(site));
    await expectFitting(page);
    const frame = await frameOf(page);
    const found = await frame.evaluate(() => ({
      scheme: getComputedStyle(document.documentElement).colorScheme,
      root: getComputedStyle(document.documentElement).backgroundColor,
      body: getComputedStyle(document.body).backgroundColor,
      margin: getComputedStyle(document.body).margin,
    }));
    const transparent = 'rgba(0, 0, 0, 0)';
    expect(found).toEqual({ scheme, root: transparent, body: transparent, margin: '0px' });
    // The rounded corner of the element leaves the frame's own corner free.
    const { x, y } = /** @type {{ x: number, y: number }} */ (await iframe(page).boundingBox());
    const corner = await page.screenshot({ clip: { x, y, width: 1, height: 1 } });
    const beside = await page.screenshot({ clip: { x: x - 3, y, width: 1, height: 1 } });
    expect(corner.equals(beside)).toBe(true);
  }
});

test.describe('under the policy of a page', () => {
  const faults = /Content Security Policy/;
  test.use({ expectedFaults: faults });

  test('that forbids wasm and inline styles, the iframe form works', async ({ page, site }) => {
    const origin = new URL(site).origin;
    const policy = `default-src 'none'; script-src 'self'; frame-src ${origin}; img-src data:`;
    const script = `<script src="points-estimator-frame.js" data-frame="${site}frame.html" async></script>`;
    await host.visit(page, script, { 'content-security-policy': policy });
    await expectFitting(page);
    await field(body(inside(page)), COST).fill('1000000');
    await expect(inside(page).locator('.figure')).toHaveText(grouped('10 000 баллов'));
    await expectFitting(page);
    // The page itself could not have run it.
    const refused = await page.evaluate(() =>
      WebAssembly.compile(new Uint8Array([0, 97, 115, 109, 1, 0, 0, 0])).then(
        () => 'compiled',
        (error) => error.name,
      ),
    );
    expect(refused).toBe('CompileError');
  });

  test('that allows scripts of its own alone, a frame by hand works', async ({ page, site }) => {
    const origin = new URL(site).origin;
    const policy = `script-src 'self'; frame-src ${origin}`;
    const frame = `<iframe src="${site}frame.html?programme=kontur" width="100%" height="900"></iframe>`;
    await host.visit(page, frame, { 'content-security-policy': policy });
    await field(body(inside(page)), COST).fill('1000000');
    await expect(inside(page).locator('.figure')).toHaveText(grouped('10 000 баллов'));
  });
});

test.describe('without storage', () => {
  /** @param {Frame} frame */
  const storageOf = (frame) =>
    frame.evaluate(() => {
      try {
        localStorage.setItem('probe', '1');
        return 'allowed';
      } catch (error) {
        return /** @type {Error} */ (error).name;
      }
    });

  test('in a browser that blocks it for third parties, the frame works', async ({ site }) => {
    // Only a setting of the browser's own profile blocks it.
    const profile = await mkdtemp(join(tmpdir(), 'points-estimator-'));
    await mkdir(join(profile, 'Default'));
    const settings = { profile: { block_third_party_cookies: true, cookie_controls_mode: 1 } };
    await writeFile(join(profile, 'Default', 'Preferences'), JSON.stringify(settings));
    const context = await chromium.launchPersistentContext(profile, {
      ...test.info().project.use.launchOptions,
      executablePath: prepareBrowser(),
      locale: 'ru-RU',
    });
    try {
      const page = await context.newPage();
      // The same server, and another site to the browser.
      host.add('elsewhere.html', `<!doctype html><body>${tag(site)}</body>`);
      await page.goto(`${host.address.replace('127.0.0.1', 'localhost')}elsewhere.html`);
      await expectFitting(page);
      expect(await storageOf(await frameOf(page))).toBe('SecurityError');
      await field(body(inside(page)), COST).fill('1000000');
      await expect(inside(page).locator('.figure')).toHaveText(grouped('10 000 баллов'));
      await expectFitting(page);
    } finally {
      await context.close();
      await rm(profile, { recursive: true, force: true });
    }
  });

  test('in a sandbox that has no origin, the frame works', async ({ page, site }) => {
    const frame = `<iframe src="${site}frame.html" sandbox="allow-scripts" width="900" height="900"></iframe>`;
    await host.visit(page, frame);
    await field(body(inside(page)), COST).fill('1000000');
    await expect(inside(page).locator('.figure')).toHaveText(grouped('10 000 баллов'));
    expect(await storageOf(await frameOf(page))).toBe('SecurityError');
  });
});

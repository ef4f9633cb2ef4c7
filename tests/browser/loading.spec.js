// The core on its way: the form before it, why it does not come, and what is said of that to whom.

import { join } from 'node:path';
import { SITE } from '../../scripts/lib/site.mjs';
import { builtNames } from '../../scripts/lib/visit.mjs';
import { FAILED, diagnosis, element, listen, saidTo } from './arrival.js';
import { expectNoBarriers } from './barriers.js';
import { anotherOrigin } from './host-page.js';
import { expect, test } from './support.js';
import { field, figure, grouped, programmes } from './visitor.js';

/** @import { Page, Route } from '@playwright/test' */

const WASM = '**/*.wasm';
const COST = 'Стоимость системы G-RAY';
const POINTS = 'Баллы за проект';
const AGAIN = 'Попробовать ещё раз';
const PREPARING = 'Готовим расчёт…';
/** What the page has put between the tags. */
const FALLBACK = 'Здесь живёт калькулятор баллов.';

/** What the files are called that the script loads. */
const names = builtNames();

const host = anotherOrigin();

/**
 * The wasm arrives, or not, no sooner than it is told to.
 *
 * @param {Page} page
 * @param {(route: Route) => Promise<void>} [then]
 */
async function held(page, then = (route) => route.continue()) {
  /** @type {() => void} */
  let release = () => {};
  const released = new Promise((done) => {
    release = () => done(undefined);
  });
  await page.route(WASM, async (route) => {
    await released;
    await then(route);
  });
  return release;
}

test.describe('the form is there before the core', () => {
  test('what is typed into it meanwhile stays, with the focus, and is answered', async ({
    page,
  }) => {
    const heard = await listen(page, 'points-estimate', 'points-error');
    const release = await held(page);
    await page.goto('./', { waitUntil: 'commit' });
    const cost = field(page, COST);
    await cost.click();
    await page.keyboard.type('1 234 567,8');
    await page.keyboard.press('ArrowLeft');
    await expect(page.locator('.summary')).toHaveText(PREPARING);
    await expect(page.getByText(FALLBACK)).toBeHidden();
    await expect(page.locator('.figure')).toHaveCount(0);
    expect(await heard()).toEqual([]);
    const before = await cost.elementHandle();

    release();
    await expect(figure(page, POINTS)).toHaveText(grouped('12 345,68 балла'));
    await expect(cost).toBeFocused();
    await expect(cost).toHaveValue('1 234 567,8');
    const same = await cost.evaluate((input, earlier) => input === earlier, before);
    expect(same).toBe(true);
    const caret = await cost.evaluate((input) => /** @type {any} */ (input).selectionStart);
    expect(caret).toBe('1 234 567,'.length);
    await page.keyboard.type('9');
    await expect(cost).toHaveValue('1 234 567,98');

    const events = await heard();
    expect(events[0]).toMatchObject({
      type: 'points-estimate',
      detail: { programme: 'kontur', estimates: [{ points: '12345.68' }] },
    });
    expect(events).toHaveLength(2);
  });

  test('a choice, a second project and another edition are made meanwhile', async ({ page }) => {
    const release = await held(page);
    await page.goto('./?programme=keaz', { waitUntil: 'commit' });
    await page.getByRole('button', { name: 'Добавить проект' }).click();
    const second = page.getByRole('region', { name: 'Проект 2', exact: true });
    await second.getByRole('radio', { name: 'П', exact: true }).check();
    await field(second, 'Установлено на объекте, с НДС').fill('1 000 000');
    await page.getByRole('radio', { name: '2022–23' }).check();
    await expect(field(second, 'Установлено на объекте, с НДС')).toHaveValue(grouped('1 000 000'));

    release();
    await expect(page.locator('.figure').first()).toBeVisible();
    await expect(page.getByRole('radio', { name: '2022–23' })).toBeChecked();
    await expect(element(page)).toHaveAttribute('edition', '2022');
    // That edition does not ask for the stage.
    await page.getByRole('radio', { name: '2026' }).check();
    await expect(second.getByRole('radio', { name: 'П', exact: true })).toBeChecked();
  });

  test('nothing is told where nothing was typed', async ({ page }) => {
    const heard = await listen(page, 'points-estimate', 'points-error');
    const release = await held(page);
    await page.goto('./', { waitUntil: 'commit' });
    await expect(field(page, COST)).toBeVisible();
    release();
    await expect(page.locator('.rules')).toBeVisible();
    // The first thing that is heard is the visitor's.
    await field(page, COST).fill('1 000 000');
    await expect.poll(async () => (await heard()).length).toBe(1);
    expect((await heard())[0].detail.estimates).toMatchObject([{ points: '10000' }]);
  });

  test('it has no barriers, light or dark, wide or narrow', async ({ page }) => {
    await page.emulateMedia({ reducedMotion: 'reduce' });
    await held(page);
    for (const programme of ['kontur', 'keaz', 'power-machines', 'guild']) {
      await page.goto(`./?programme=${programme}`, { waitUntil: 'commit' });
      await expect(page.locator('.summary')).toHaveText(PREPARING);
      await expectNoBarriers(page);
      await page.emulateMedia({ colorScheme: 'dark' });
      await page.setViewportSize({ width: 360, height: 720 });
      await expectNoBarriers(page);
    }
  });

  test('of every question it is the one that the core describes', async ({ page }) => {
    test.slow();
    for (const address of programmes) {
      const release = await held(page);
      await page.goto(`./?${new URLSearchParams(address)}`, { waitUntil: 'commit' });
      const form = page.getByRole('form');
      const header = page.locator('points-estimator header').first();
      await expect(page.locator('.summary')).toHaveText(PREPARING);
      const before = [await header.ariaSnapshot(), await form.ariaSnapshot()];
      release();
      await expect(page.locator('.summary')).not.toHaveText(PREPARING);
      expect([await header.ariaSnapshot(), await form.ariaSnapshot()]).toEqual(before);
      await page.unrouteAll({ behavior: 'wait' });
    }
  });

  test.describe('', () => {
    test.use({ expectedFaults: /\.wasm|points-estimator: / });

    test('when the core does not come the form goes, and is back with all that was typed', async ({
      page,
    }) => {
      const refuse = await held(page, (route) => route.abort());
      await page.goto('./', { waitUntil: 'commit' });
      await field(page, COST).pressSequentially('1 234 567,89');
      refuse();
      await expect(page.getByRole('status')).toHaveText(FAILED);
      await expect(page.getByText(FALLBACK)).toBeVisible();
      await expect(page.getByRole('form')).toHaveCount(0);
      // The focus was in the form, and is not lost with it.
      await expect(page.getByRole('button', { name: AGAIN })).toBeFocused();

      await page.unroute(WASM);
      await page.keyboard.press('Enter');
      await expect(page.getByRole('heading', { level: 2 })).toBeFocused();
      await expect(field(page, COST)).toHaveValue(grouped('1 234 567,89'));
      await expect(figure(page, POINTS)).toHaveText(grouped('12 345,68 балла'));
    });
  });
});

/** @param {Page} page */
async function expectRefusal(page) {
  await expect(page.getByRole('status')).toHaveText(
    'Калькулятор не загрузился. Возможно, пропала связь или браузер не поддерживает WebAssembly.',
  );
  await expect(page.getByText(FALLBACK)).toBeVisible();
  await expect(page.getByRole('form')).toHaveCount(0);
}

/** A section of its own at the end, which any engine would pass over. */
const SECTION = Buffer.from([0, 2, 1, 120]);

/**
 * @param {(wasm: Buffer) => Buffer} change
 * @returns {(route: Route) => Promise<void>}
 */
function changed(change) {
  return async (route) => {
    const response = await route.fetch();
    await route.fulfill({ response, body: change(await response.body()) });
  };
}

/** @type {{ what: string, answer: (route: Route) => Promise<void>, code: string, help: RegExp, facts: object }[]} */
const CAUSES = [
  {
    what: 'is not there',
    answer: (route) => route.fulfill({ status: 404, contentType: 'text/html', body: 'Not found' }),
    code: 'not-found',
    help: /beside points-estimator\.js.*wasm-url/,
    facts: { status: 404, contentType: 'text/html' },
  },
  {
    what: 'is refused by its server',
    answer: (route) => route.fulfill({ status: 403 }),
    code: 'refused',
    help: /200/,
    facts: { status: 403 },
  },
  {
    what: 'is another page, as a host answers that does not know the file',
    answer: (route) => route.fulfill({ contentType: 'text/html', body: '<!doctype html><p>Home' }),
    code: 'wrong-content',
    help: /beside points-estimator\.js/,
    facts: { status: 200, contentType: 'text/html' },
  },
  {
    what: 'is empty',
    answer: (route) => route.fulfill({ contentType: 'application/wasm', body: '' }),
    code: 'wrong-content',
    help: /beside points-estimator\.js/,
    facts: { status: 200 },
  },
  {
    what: 'is of another build',
    answer: changed((wasm) => Buffer.concat([wasm, SECTION])),
    code: 'integrity',
    help: /same build/,
    facts: {},
  },
  {
    what: 'is cut short',
    answer: changed((wasm) => wasm.subarray(0, 1000)),
    code: 'damaged',
    help: /as binary/,
    facts: { status: 200, contentType: 'application/wasm' },
  },
  {
    what: 'is kept away by an extension',
    answer: (route) => route.abort('blockedbyclient'),
    code: 'unreachable',
    help: /Access-Control-Allow-Origin/,
    facts: {},
  },
];

test.describe('the wasm does not come', () => {
  test.use({ expectedFaults: /\.wasm|points-estimator: / });

  for (const { what, answer, code, help, facts } of CAUSES) {
    test(`since it ${what}: the integrator reads why and what helps, the visitor a calm sentence`, async ({
      page,
      site,
    }) => {
      const said = saidTo(page);
      const heard = await listen(page, 'points-estimate', 'points-error');
      await page.route(WASM, answer);
      await page.goto('./');
      await expectRefusal(page);
      const found = await diagnosis(page);
      expect(found).toMatchObject({ ok: false, code, facts });
      expect(found.help).toMatch(help);
      expect(found.facts.url).toBe(`${site}${names['kontur.wasm']}`);
      expect(await heard()).toEqual([
        { type: 'points-error', from: 'points-estimator', detail: found },
      ]);

      // Once, however often it is asked again.
      await page.getByRole('button', { name: AGAIN }).click();
      await expect.poll(async () => (await heard()).length).toBe(2);
      expect(said).toHaveLength(1);
      expect(said[0].type).toBe('error');
      expect(said[0].text).toContain(`points-estimator: ${found.message} ${found.help}`);

      await page.unroute(WASM);
      await page.getByRole('button', { name: AGAIN }).click();
      await field(page, COST).fill('1 000 000');
      await expect(figure(page, POINTS)).toHaveText(grouped('10 000 баллов'));
      await expect(page.getByText(FALLBACK)).toBeHidden();
      expect(await diagnosis(page)).toMatchObject({ ok: true, code: null, help: '' });
    });
  }

  test('asked again in vain, the element says the same and keeps the focus on the button', async ({
    page,
  }) => {
    await page.route(WASM, (route) => route.abort());
    await page.goto('./');
    const again = page.getByRole('button', { name: AGAIN });
    await again.focus();
    const asked = page.waitForRequest(WASM);
    await page.keyboard.press('Enter');
    await asked;
    await expect(again).toBeFocused();
    await expectRefusal(page);

    await page.unroute(WASM);
    await page.keyboard.press('Enter');
    await expect(page.getByRole('heading', { level: 2 })).toBeFocused();
  });

  test('in English the sentence, the fallback and the button are English', async ({ page }) => {
    await page.route(WASM, (route) => route.abort());
    await page.goto('./?lang=en');
    await expect(page.getByRole('status')).toHaveText(
      'The calculator did not load. The connection may be down, or the browser lacks WebAssembly.',
    );
    await expect(page.getByText('A points calculator lives here.')).toBeVisible();
    await expect(page.getByRole('button', { name: 'Try again' })).toBeVisible();
  });

  test('to several elements of one page: it is said once', async ({ page, site }) => {
    const said = saidTo(page);
    await page.route(WASM, (route) => route.fulfill({ status: 404 }));
    const script = `<script type="module" src="${site}points-estimator.js"></script>`;
    const tag = '<points-estimator></points-estimator>';
    await host.visit(page, script + tag + tag);
    await expect(page.getByRole('button', { name: AGAIN })).toHaveCount(2);
    expect(said).toHaveLength(1);
  });

  test('since the browser has no WebAssembly', async ({ page }) => {
    const said = saidTo(page);
    await page.addInitScript(() => {
      Reflect.deleteProperty(globalThis, 'WebAssembly');
    });
    await page.goto('./');
    await expectRefusal(page);
    expect(await diagnosis(page)).toMatchObject({ ok: false, code: 'no-webassembly' });
    expect(said).toHaveLength(1);
  });

  test('since the browser cannot read a file that is the right one', async ({ page }) => {
    await page.addInitScript(() => {
      const refuse = () => Promise.reject(new WebAssembly.CompileError('invalid value type'));
      Object.assign(WebAssembly, { compile: refuse, compileStreaming: refuse });
    });
    await page.goto('./');
    await expect(page.getByRole('status')).toHaveText(FAILED);
    const found = await diagnosis(page);
    expect(found).toMatchObject({ ok: false, code: 'no-webassembly', facts: { status: 200 } });
    expect(found.message).toMatch(/too old/);
  });

  test('since its address in wasm-url is wrong, or none', async ({ page, site }) => {
    const script = `<script type="module" src="${site}points-estimator.js"></script>`;
    for (const address of ['nowhere.wasm', 'https://']) {
      await host.visit(
        page,
        `${script}<points-estimator wasm-url="${address}"></points-estimator>`,
      );
      await expect(page.getByRole('status')).toHaveText(FAILED);
      expect(await diagnosis(page)).toMatchObject({ ok: false, code: 'not-found' });
    }
  });

  test.describe('', () => {
    test.use({ expectedFaults: /\.wasm|points-estimator: |ERR_INTERNET_DISCONNECTED/ });

    test('since the page was opened again offline: it says so, and comes with the connection', async ({
      page,
      context,
    }) => {
      await page.goto('./');
      await expect(page.getByRole('form')).toBeVisible();
      // What a browser's cache has kept: all but the wasm.
      await page.route('**/*', async (route) => {
        const name = new URL(route.request().url()).pathname.split('/').at(-1) || 'index.html';
        if (name.endsWith('.wasm')) return route.continue();
        return route.fulfill({ path: join(SITE, name) });
      });
      await context.setOffline(true);
      await page.reload();
      await expect(page.getByRole('status')).toHaveText(FAILED);
      expect(await diagnosis(page)).toMatchObject({ ok: false, code: 'offline' });

      await context.setOffline(false);
      await page.getByRole('button', { name: AGAIN }).click();
      await field(page, COST).fill('1 000 000');
      await expect(figure(page, POINTS)).toHaveText(grouped('10 000 баллов'));
      expect(await diagnosis(page)).toMatchObject({ ok: true, code: null });
    });
  });
});

test('a failure of a moment mends itself', async ({ page }) => {
  let asked = 0;
  await page.route(WASM, (route) => {
    asked += 1;
    // A connection that the browser itself gives up is no fault of the page's.
    return asked === 1 ? route.abort('aborted') : route.continue();
  });
  await page.goto('./');
  await field(page, COST).fill('1 000 000');
  await expect(figure(page, POINTS)).toHaveText(grouped('10 000 баллов'));
  expect(await diagnosis(page)).toMatchObject({ ok: true, code: null });
});

for (const contentType of ['application/octet-stream', 'text/plain', '']) {
  test(`served as “${contentType}”, the wasm works, and diagnose() gives the hint`, async ({
    page,
  }) => {
    const said = saidTo(page);
    await page.route(WASM, async (route) => {
      const response = await route.fetch();
      const headers = { ...response.headers(), 'content-type': contentType };
      await route.fulfill({ response, headers });
    });
    await page.goto('./');
    await field(page, COST).fill('1 000 000');
    await expect(figure(page, POINTS)).toHaveText(grouped('10 000 баллов'));
    const found = await diagnosis(page);
    expect(found).toMatchObject({ ok: true, code: null, facts: { status: 200, contentType } });
    expect(found.help).toContain('application/wasm');
    expect(said).toEqual([]);
  });
}

for (const file of ['kontur.wasm', 'points-estimator.wasm']) {
  test(`wasm-url names another address, which alone is asked: there lies ${file}`, async ({
    page,
    site,
  }) => {
    /** @type {string[]} */
    const asked = [];
    page.on('request', (request) => asked.push(request.url()));
    const script = `<script type="module" src="${site}points-estimator.js"></script>`;
    await host.visit(page, script);
    const name = names[file];
    await page.evaluate((address) => {
      const made = document.createElement('points-estimator');
      document.body.append(made);
      // As a framework does: after the element is in the page.
      Object.assign(made, { wasmUrl: address });
    }, name);
    await field(page, COST).fill('1 000 000');
    await expect(figure(page, POINTS)).toHaveText(grouped('10 000 баллов'));
    const wasms = asked.filter((address) => address.endsWith('.wasm'));
    expect(wasms).toEqual([`${host.address}${name}`]);
    expect((await diagnosis(page)).facts.url).toBe(`${host.address}${name}`);
    // The words still come from beside the script, and what the wasm of all does not say itself.
    const data = asked.filter((address) => address.endsWith('.json'));
    const register = file === 'kontur.wasm' ? [] : ['register.json'];
    expect(data.sort()).toEqual(
      [...register, 'ru/interface.json', 'ru/kontur.json'].map((each) => `${site}${names[each]}`),
    );
  });
}

test.describe('', () => {
  test.use({ expectedFaults: /integrity|points-estimator: / });

  test('wasm-url is refused where the file there knows another programme', async ({
    page,
    site,
  }) => {
    await host.visit(
      page,
      `<script type="module" src="${site}points-estimator.js"></script>` +
        `<points-estimator programme="keaz" wasm-url="${names['kontur.wasm']}"></points-estimator>`,
    );
    await expect(page.getByRole('status')).toHaveText(FAILED);
    expect(await diagnosis(page)).toMatchObject({ ok: false, code: 'integrity' });
  });
});

test('wasm-url set as a property before the element is defined counts too', async ({
  page,
  site,
}) => {
  /** @type {string[]} */
  const asked = [];
  page.on('request', (request) => {
    if (request.url().endsWith('.wasm')) asked.push(request.url());
  });
  await host.visit(page, '<points-estimator></points-estimator>');
  const name = names['points-estimator.wasm'];
  await element(page).evaluate((target, wasmUrl) => Object.assign(target, { wasmUrl }), name);
  await page.addScriptTag({ type: 'module', url: `${site}points-estimator.js` });
  await field(page, COST).fill('1 000 000');
  await expect(figure(page, POINTS)).toHaveText(grouped('10 000 баллов'));
  expect(asked).toEqual([`${host.address}${name}`]);
});

for (const kind of ['bytes', 'module', 'URL', 'string']) {
  test(`ready() takes the wasm as ${kind}`, async ({ page, site }) => {
    const name = names['points-estimator.wasm'];
    await host.visit(page, '');
    const points = await page.evaluate(
      async ({ kind, script, wasm }) => {
        const { ready, estimate } = await import(script);
        const bytes = async () => (await fetch(wasm)).arrayBuffer();
        const sources = {
          bytes,
          module: async () => WebAssembly.compile(await bytes()),
          URL: async () => new URL(wasm),
          string: async () => wasm,
        };
        await ready(await sources[/** @type {keyof typeof sources} */ (kind)]());
        return estimate({ estimator: 'kontur', systemCost: '1234567.89' }).estimate.points;
      },
      { kind, script: `${site}points-estimator.js`, wasm: site + name },
    );
    expect(points).toBe('12345.68');
  });
}

test('ready() is rejected with the reason, and tries again', async ({ page, site }) => {
  const name = names['points-estimator.wasm'];
  await host.visit(page, '');
  const [code, isError, points] = await page.evaluate(
    async ({ script, wasm }) => {
      const { ready, estimate, LoadingError } = await import(script);
      const error = await ready(Uint8Array.of(1, 2, 3)).catch((/** @type {Error} */ it) => it);
      await ready(wasm);
      const { points } = estimate({ estimator: 'kontur', systemCost: '100' }).estimate;
      return [error.code, error instanceof LoadingError, points];
    },
    { script: `${site}points-estimator.js`, wasm: site + name },
  );
  expect([code, isError, points]).toEqual(['damaged', true, '1']);
});

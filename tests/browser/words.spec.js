// Words on their way: what the visitor has meanwhile, and what becomes of it where they do not come.

import { builtNames } from '../../scripts/lib/visit.mjs';
import { FAILED, diagnosis, element, listen, saidTo } from './arrival.js';
import { anotherOrigin } from './host-page.js';
import { expect, test } from './support.js';
import { field, figure, grouped, open } from './visitor.js';

/** @import { Page, Route } from '@playwright/test' */

const COST = 'Стоимость системы G-RAY';
const COST_IN_ENGLISH = 'Cost of the G-RAY system';
const POINTS = 'Баллы за проект';
const AGAIN = 'Попробовать ещё раз';
const names = builtNames();
const host = anotherOrigin();

/** @param {string} name of a file */
const file = (name) => `**/${names[name]}`;

/**
 * A file comes no sooner than it is told to.
 *
 * @param {Page} page
 * @param {string} name
 */
async function held(page, name) {
  /** @type {() => void} */
  let release = () => {};
  const released = new Promise((done) => {
    release = () => done(undefined);
  });
  await page.route(file(name), async (route) => {
    await released;
    await route.continue();
  });
  return release;
}

test.describe('until other words are there', () => {
  test('the form stays in its language, with the focus and what is being typed', async ({
    page,
  }) => {
    await open(page);
    const release = await held(page, 'en/kontur.json');
    const cost = field(page, COST);
    await cost.click();
    await page.keyboard.type('1 234 567,8');
    const before = await cost.elementHandle();
    await page.evaluate(() => (document.documentElement.lang = 'en'));
    // It goes on as if nothing had happened.
    await page.keyboard.type('9');
    await expect(cost).toHaveValue('1 234 567,89');
    await expect(figure(page, POINTS)).toHaveText(grouped('12 345,68 балла'));

    release();
    const english = field(page, COST_IN_ENGLISH);
    await expect(english).toBeFocused();
    await expect(english).toHaveValue('1,234,567.89');
    expect(await english.evaluate((now, then) => now === then, before)).toBe(true);
    await expect(page.locator('.figure')).toHaveText('12,345.68 points');
  });

  test('a programme stays until another one is there, which is chosen all the while', async ({
    page,
    site,
  }) => {
    const heard = await listen(page, 'points-estimate');
    const release = await held(page, 'ru/guild.json');
    await host.visit(
      page,
      `<script type="module" src="${site}points-estimator.js"></script>
      <points-estimator programmes="kontur guild"></points-estimator>`,
    );
    await field(page, COST).fill('1 000 000');
    await expect.poll(async () => (await heard()).length).toBe(1);
    const guild = page.getByRole('radio', { name: 'Гильдия' });
    await guild.check();
    await expect(guild).toBeChecked();
    await expect(guild).toBeFocused();
    await expect(page.getByRole('heading', { level: 2 })).toHaveText('Клуб проектировщиков КОНТУР');
    await expect(figure(page, POINTS)).toHaveText(grouped('10 000 баллов'));
    // The host hears of the other programme when that can be estimated.
    expect(await heard()).toHaveLength(1);

    release();
    await expect(page.getByRole('heading', { level: 2 })).toHaveText('Гильдия профессионалов');
    await expect(guild).toBeFocused();
    await expect.poll(async () => (await heard()).at(-1)?.detail.programme).toBe('guild');
    await page.getByRole('radio', { name: 'КОНТУР' }).check();
    await expect(field(page, COST)).toHaveValue(grouped('1 000 000'));
  });

  test('the latest choice counts, in whatever order they arrive', async ({ page }) => {
    await open(page);
    const release = await held(page, 'ru/keaz.json');
    await page.getByRole('link', { name: 'КЭАЗ' }).click();
    await page.getByRole('link', { name: 'Гильдия' }).click();
    await expect(page.getByRole('heading', { level: 2 })).toHaveText('Гильдия профессионалов');
    release();
    await page.waitForResponse(file('ru/keaz.json'));
    await expect(page.locator('.rules')).toBeVisible();
    await expect(page.getByRole('heading', { level: 2 })).toHaveText('Гильдия профессионалов');
  });

  test('the form of another programme is there before its core', async ({ page }) => {
    await open(page);
    const release = await held(page, 'guild.wasm');
    await page.getByRole('link', { name: 'Гильдия' }).click();
    await field(page, 'Акционная продукция').fill('100 000');
    await expect(page.locator('.summary')).toHaveText('Готовим расчёт…');
    release();
    await expect(page.locator('.figure').first()).toBeVisible();
  });
});

/** @type {{ what: string, answer: (route: Route) => Promise<void>, code: string, help: RegExp }[]} */
const CAUSES = [
  {
    what: 'are not there',
    answer: (route) => route.fulfill({ status: 404, body: '' }),
    code: 'not-found',
    help: /^Copy it beside points-estimator\.js\.$/,
  },
  {
    what: 'are another page',
    answer: (route) => route.fulfill({ contentType: 'text/html', body: '<!doctype html><p>Home' }),
    code: 'wrong-content',
    help: /beside points-estimator\.js/,
  },
  {
    what: 'are cut short',
    answer: (route) => route.fulfill({ contentType: 'application/json', body: '{"words":{"a":' }),
    code: 'damaged',
    help: /again/,
  },
  {
    what: 'are of another build',
    answer: (route) => route.fulfill({ contentType: 'application/json', body: '{}' }),
    code: 'integrity',
    help: /same build/,
  },
  {
    what: 'are kept away by an extension',
    answer: (route) => route.abort('blockedbyclient'),
    code: 'unreachable',
    help: /Access-Control-Allow-Origin/,
  },
];

test.describe('words that do not come', () => {
  test.use({ expectedFaults: /\.json|points-estimator: / });

  for (const { what, answer, code, help } of CAUSES) {
    test(`since they ${what}: as of the wasm, it is told why and what helps`, async ({
      page,
      site,
    }) => {
      const said = saidTo(page);
      const heard = await listen(page, 'points-error');
      await page.route(file('ru/kontur.json'), answer);
      await page.goto('./');
      await expect(page.getByRole('status')).toHaveText(FAILED);
      await expect(page.getByRole('form')).toHaveCount(0);
      const found = await diagnosis(page);
      const url = site + names['ru/kontur.json'];
      expect(found).toMatchObject({ ok: false, code, facts: { url } });
      expect(found.message).toContain(names['ru/kontur.json']);
      expect(found.help).toMatch(help);
      expect((await heard()).map(({ detail }) => detail)).toEqual([found]);
      expect(said).toHaveLength(1);
      expect(said[0].text).toContain(`points-estimator: ${found.message} ${found.help}`);

      await page.unroute(file('ru/kontur.json'));
      await page.getByRole('button', { name: AGAIN }).click();
      await expect(page.getByRole('heading', { level: 2 })).toBeFocused();
      await field(page, COST).fill('1 000 000');
      await expect(figure(page, POINTS)).toHaveText(grouped('10 000 баллов'));
      expect(await diagnosis(page)).toMatchObject({ ok: true, code: null });
    });
  }

  test('in another language: the sentence is in that, and what was typed waits', async ({
    page,
  }) => {
    await open(page);
    await page.route(file('en/interface.json'), (route) => route.abort());
    await field(page, COST).fill('1 000 000');
    await page.evaluate(() => (document.documentElement.lang = 'en'));
    await expect(page.getByRole('status')).toHaveText(/^The calculator did not load\./);
    // The focus was in the form, and is not lost with it.
    const again = page.getByRole('button', { name: 'Try again' });
    await expect(again).toBeFocused();

    // The language that is there needs no other try.
    await page.evaluate(() => (document.documentElement.lang = 'ru'));
    await expect(field(page, COST)).toHaveValue(grouped('1 000 000'));
    await expect(figure(page, POINTS)).toHaveText(grouped('10 000 баллов'));

    await page.evaluate(() => (document.documentElement.lang = 'en'));
    await expect(again).toBeVisible();
    await page.unroute(file('en/interface.json'));
    await again.click();
    await expect(field(page, COST_IN_ENGLISH)).toHaveValue('1,000,000');
    await expect(page.locator('.figure')).toHaveText('10,000 points');
  });

  test.describe('', () => {
    test.use({ expectedFaults: /\.wasm|points-estimator: / });

    test('of a programme whose core does not come, another one is none the worse', async ({
      page,
    }) => {
      await open(page);
      await field(page, COST).fill('1 000 000');
      await page.route(file('guild.wasm'), (route) => route.abort());
      await page.getByRole('link', { name: 'Гильдия' }).click();
      await expect(page.getByRole('status')).toHaveText(FAILED);
      expect((await diagnosis(page)).facts.url).toContain(names['guild.wasm']);
      await page.getByRole('link', { name: 'КОНТУР' }).click();
      await expect(figure(page, POINTS)).toHaveText(grouped('10 000 баллов'));
      expect(await diagnosis(page)).toMatchObject({ ok: true, code: null });
    });
  });

  test('of clauses: a press says so, and another one brings them', async ({ page }) => {
    await open(page);
    await page.route(file('ru/kontur-clauses.json'), (route) => route.abort());
    await field(page, COST).fill('1 000 000');
    const chip = page.locator('.workings button.clause').first();
    await chip.click();
    const words = page.locator('.clause-words');
    await expect(words).toHaveText(/Не загрузилось/);
    await page.unroute(file('ru/kontur-clauses.json'));
    await chip.click();
    await expect(words).toBeHidden();
    await chip.click();
    await expect(words).toContainText('Ставка начисления');
    // The calculator was there all the while.
    expect(await diagnosis(page)).toMatchObject({ ok: true, code: null });
    await expect(element(page)).toBeVisible();
  });
});

test.describe('a part of the script that does not come', () => {
  test.use({ expectedFaults: /code-rules|points-estimator: / });

  test('says so in its place, and comes when asked again', async ({ page }) => {
    const said = saidTo(page);
    await open(page);
    const part = /\/code-rules-[\w-]{8}\.js/;
    await page.route(part, (route) => route.fulfill({ status: 404, body: '' }));
    await field(page, COST).fill('1 000 000');
    await page.getByText('Правила в цифрах', { exact: true }).click();
    const rules = page.locator('.rules');
    await expect(rules.getByRole('status')).toHaveText(/^Не загрузилось/);
    expect(said).toHaveLength(1);
    expect(said[0].text).toMatch(/no file code-rules-.{8}\.js at its address/);

    await page.unroute(part);
    await rules.getByRole('button', { name: AGAIN }).click();
    await expect(rules.getByRole('table')).toBeVisible();
    await expect(figure(page, POINTS)).toHaveText(grouped('10 000 баллов'));
  });
});

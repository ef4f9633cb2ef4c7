// The element on other people's pages, before and after it is defined.

import { AxeBuilder } from '@axe-core/playwright';
import { expect, test } from './support.js';
import { field, figure } from './visitor.js';

/** @import { Locator, Page } from '@playwright/test' */

const DEFINE = '<script type="module" src="points-estimator.js"></script>';
const COST = 'Стоимость системы G-RAY';
const POINTS = 'Баллы за проект';

/**
 * A page of somebody else, beside the script.
 *
 * @param {Page} page
 * @param {string} body
 * @param {string} [attributes] of its root
 */
async function host(page, body, attributes = '') {
  await page.route('**/host.html', (route) =>
    route.fulfill({
      contentType: 'text/html; charset=utf-8',
      body: `<!doctype html><html ${attributes}><title>Host</title><link rel="icon" href="data:,">${body}</html>`,
    }),
  );
  await page.goto('./host.html');
}

/**
 * Counts the events, and keeps the last one's detail.
 *
 * @param {Locator} element
 */
async function listen(element) {
  await element.evaluate((target) => {
    const heard = { count: 0, detail: null };
    Object.assign(globalThis, { heard });
    target.ownerDocument.addEventListener('points-estimate', (event) => {
      heard.count += 1;
      heard.detail = JSON.parse(JSON.stringify(/** @type {CustomEvent} */ (event).detail));
    });
  });
  return () => element.page().evaluate(() => Reflect.get(globalThis, 'heard'));
}

test('one tag and one script are all that a page needs', async ({ page }) => {
  await host(page, `<points-estimator></points-estimator>${DEFINE}`);
  await field(page, COST).fill('1 000 000');
  await expect(figure(page, POINTS)).toHaveText('10 000 баллов');
});

test('properties set before the element is defined are kept', async ({ page }) => {
  await host(page, '<points-estimator></points-estimator>');
  await page.locator('points-estimator').evaluate((element) => {
    Object.assign(element, { programme: 'keaz', edition: '2022' });
  });
  await page.addScriptTag({ type: 'module', url: './points-estimator.js' });
  await expect(page.getByRole('heading', { level: 2 })).toHaveText('КЭАЗ-Теоретик');
  await expect(page.getByRole('radio', { name: '2022–23' })).toBeChecked();
  await expect(page.locator('points-estimator')).toHaveAttribute('edition', '2022');
});

test('programme and edition follow their attributes and their properties', async ({ page }) => {
  await host(page, `<points-estimator programme="guild"></points-estimator>${DEFINE}`);
  const element = page.locator('points-estimator');
  const heading = page.getByRole('heading', { level: 2 });
  await expect(heading).toHaveText('Гильдия профессионалов');
  await element.evaluate((target) => target.setAttribute('programme', 'keaz'));
  await expect(heading).toHaveText('КЭАЗ-Теоретик');
  await expect(page.getByRole('radio', { name: '2026' })).toBeChecked();
  await element.evaluate((target) => Object.assign(target, { edition: '2022' }));
  await expect(page.getByRole('radio', { name: '2022–23' })).toBeChecked();
  await element.evaluate((target) => target.removeAttribute('edition'));
  await expect(page.getByRole('radio', { name: '2026' })).toBeChecked();
});

test.describe('the language', () => {
  const russian = 'Исходные данные';
  const english = 'Your figures';

  test('is Russian where nobody says anything', async ({ page }) => {
    await host(page, `<points-estimator></points-estimator>${DEFINE}`);
    await expect(page.getByRole('form', { name: russian })).toBeVisible();
  });

  test('is that of the nearest ancestor, and changes with it', async ({ page }) => {
    const body = `<div id="around" lang="en-GB"><points-estimator></points-estimator></div>${DEFINE}`;
    await host(page, body, 'lang="ru"');
    await expect(page.getByRole('form', { name: english })).toBeVisible();
    await page.locator('#around').evaluate((ancestor) => Object.assign(ancestor, { lang: 'ru' }));
    await expect(page.getByRole('form', { name: russian })).toBeVisible();
    await page.locator('#around').evaluate((ancestor) => ancestor.removeAttribute('lang'));
    await page.locator('html').evaluate((ancestor) => Object.assign(ancestor, { lang: 'en' }));
    await expect(page.getByRole('form', { name: english })).toBeVisible();
  });

  test('of the element itself goes before that of its ancestors', async ({ page }) => {
    await host(page, `<points-estimator lang="en"></points-estimator>${DEFINE}`, 'lang="ru"');
    await expect(page.getByRole('form', { name: english })).toBeVisible();
    await page.locator('points-estimator').evaluate((element) => element.removeAttribute('lang'));
    await expect(page.getByRole('form', { name: russian })).toBeVisible();
  });

  test('is found outside the shadow tree that the element stands in', async ({ page }) => {
    await host(page, `<article lang="en"></article>${DEFINE}`, 'lang="ru"');
    await page.locator('article').evaluate((article) => {
      article.attachShadow({ mode: 'open' }).innerHTML = '<points-estimator></points-estimator>';
    });
    await expect(page.getByRole('form', { name: english })).toBeVisible();
  });

  test('is found anew where the element is moved to', async ({ page }) => {
    const body = `<div lang="en"><points-estimator></points-estimator></div><main></main>${DEFINE}`;
    await host(page, body, 'lang="ru"');
    await expect(page.getByRole('form', { name: english })).toBeVisible();
    await page.locator('points-estimator').evaluate((element) => {
      element.ownerDocument.querySelector('main')?.append(element);
    });
    await expect(page.getByRole('form', { name: russian })).toBeVisible();
  });
});

test('two on one page have a core in common and their values apart', async ({ page }) => {
  /** @type {string[]} */
  const asked = [];
  page.on('request', (request) => asked.push(request.url()));
  const body = `<points-estimator id="one"></points-estimator>
    <points-estimator id="two" lang="en"></points-estimator>${DEFINE}`;
  await host(page, body);
  const [one, two] = [page.locator('#one'), page.locator('#two')];
  await field(one, COST).fill('1 000 000');
  await field(two, 'Cost of the G-RAY system').fill('2,000,000');
  await expect(one.locator('.figure')).toHaveText('10 000 баллов');
  await expect(two.locator('.figure')).toHaveText('20,000 points');
  await one.getByRole('radio', { name: 'П', exact: true }).check();
  await expect(two.getByRole('radio', { name: 'R', exact: true })).toBeChecked();
  expect(asked.filter((address) => address.endsWith('.wasm'))).toHaveLength(1);
});

test('removed and put back, it keeps what was typed and still hears the visitor and the page', async ({
  page,
}) => {
  await host(page, `<points-estimator></points-estimator>${DEFINE}`, 'lang="ru"');
  await field(page, COST).fill('1 000 000');
  await expect(figure(page, POINTS)).toHaveText('10 000 баллов');
  const element = await page.locator('points-estimator').elementHandle();
  await element?.evaluate((target) => target.remove());
  await expect(page.locator('points-estimator')).toHaveCount(0);
  // What happens to the page meanwhile is not missed.
  await page.locator('html').evaluate((root) => Object.assign(root, { lang: 'en' }));
  await element?.evaluate((target) => target.ownerDocument.body.append(target));

  const cost = field(page, 'Cost of the G-RAY system');
  await expect(cost).toHaveValue('1,000,000');
  await cost.fill('2,000,000');
  await expect(figure(page, 'Points for the project')).toHaveText('20,000 points');
  await page.locator('html').evaluate((root) => Object.assign(root, { lang: 'ru' }));
  await expect(figure(page, POINTS)).toHaveText('20 000 баллов');
});

test('a second script that defines the element again does no harm', async ({ page }) => {
  await host(
    page,
    `<points-estimator></points-estimator>${DEFINE}
    <script type="module" src="points-estimator.js?again"></script>`,
  );
  await field(page, COST).fill('1 000 000');
  await expect(figure(page, POINTS)).toHaveText('10 000 баллов');
  const second = await page.evaluate(async () => {
    const script = new URL('points-estimator.js?again', location.href).href;
    const { PointsEstimatorElement } = await import(script);
    return PointsEstimatorElement === customElements.get('points-estimator');
  });
  expect(second).toBe(false);
});

test.describe('the event', () => {
  test('tells of what the visitor changed, once for each change, out to the page', async ({
    page,
  }) => {
    await host(page, `<points-estimator></points-estimator>${DEFINE}`);
    await expect(field(page, COST)).toBeVisible();
    const heard = await listen(page.locator('points-estimator'));
    await field(page, COST).fill('1 000 000');
    await expect.poll(async () => (await heard()).count).toBe(1);
    const { detail } = await heard();
    expect(detail).toMatchObject({ programme: 'kontur', edition: null });
    expect(detail.estimates).toHaveLength(1);
    expect(detail.estimates[0]).toMatchObject({ estimator: 'kontur', points: '10000' });
    expect(detail.answers).toEqual([
      { estimator: 'kontur', row: null, answer: { estimate: detail.estimates[0] } },
    ]);

    await page.getByRole('radio', { name: 'П', exact: true }).check();
    await expect.poll(async () => (await heard()).count).toBe(2);
    expect((await heard()).detail.estimates[0]).toMatchObject({ points: '0', potential: '10000' });
  });

  test('carries the problems too, and says which project an answer is about', async ({ page }) => {
    await host(page, `<points-estimator programme="keaz"></points-estimator>${DEFINE}`);
    await page.getByRole('button', { name: 'Добавить проект' }).click();
    const heard = await listen(page.locator('points-estimator'));
    const second = page.getByRole('region', { name: 'Проект 2', exact: true });
    await field(second, 'Установлено на объекте, с НДС').fill('-1');
    await expect.poll(async () => (await heard()).count).toBe(1);
    const { detail } = await heard();
    expect(detail).toMatchObject({
      programme: 'keaz',
      edition: '2026',
      question: 'keaz-contest',
      estimates: [],
    });
    expect(detail.answers[1]).toMatchObject({
      estimator: 'keaz-bonus',
      row: 1,
      answer: { problems: [{ code: 'too-small', field: 'installedCost' }] },
    });
  });

  test('is about the visitor only: not about attributes, languages or a field that is left', async ({
    page,
  }) => {
    await host(page, `<points-estimator></points-estimator>${DEFINE}`, 'lang="ru"');
    await field(page, COST).fill('1 000 000');
    await expect(figure(page, POINTS)).toHaveText('10 000 баллов');
    const element = page.locator('points-estimator');
    const heard = await listen(element);
    await field(page, COST).blur();
    await element.evaluate((target) => Object.assign(target, { programme: 'keaz' }));
    await expect(page.getByRole('radio', { name: '2026' })).toBeChecked();
    await element.evaluate((target) => Object.assign(target, { edition: '2022' }));
    await expect(page.getByRole('radio', { name: '2022–23' })).toBeChecked();
    await page.locator('html').evaluate((root) => Object.assign(root, { lang: 'en' }));
    await expect(page.getByRole('form', { name: 'Your figures' })).toBeVisible();

    // The first thing that is heard is the visitor's.
    await page.getByRole('radio', { name: '2026' }).check();
    await expect.poll(async () => (await heard()).count).toBe(1);
    expect((await heard()).detail).toMatchObject({ programme: 'keaz', edition: '2026' });
  });
});

test('one accent colours it all, and any accent leaves the text readable', async ({ page }) => {
  await host(
    page,
    `<style>points-estimator { --points-estimator-accent: #ffd400 }</style>
    <points-estimator programme="power-machines"></points-estimator>${DEFINE}`,
  );
  await field(page, 'Сумма платежа').fill('10 000 000');
  await expect(page.locator('.split .tint-0')).toHaveCSS('background-color', 'rgb(255, 212, 0)');
  const { violations } = await new AxeBuilder({ page }).withRules('color-contrast').analyze();
  expect(violations).toEqual([]);
});

test('it can be asked without the tag', async ({ page }) => {
  await host(page, '');
  const answer = await page.evaluate(async () => {
    const script = new URL('points-estimator.js', location.href).href;
    const { ready, estimate, version } = await import(script);
    await ready();
    const { estimate: found } = estimate({ estimator: 'kontur', systemCost: '1234567.89' });
    return { points: found.points, sameVersion: found.version === version() };
  });
  expect(answer).toEqual({ points: '12345.68', sameVersion: true });
});

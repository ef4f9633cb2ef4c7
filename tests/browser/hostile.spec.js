// Pages that reset, patch and overwrite what they can: the figures stay exact, and so do the looks.

import { VERSION } from '../../scripts/lib/release.mjs';
import { anotherOrigin } from './host-page.js';
import { expect, test } from './support.js';
import { field, grouped } from './visitor.js';

/** @import { Locator, Page } from '@playwright/test' */

const DEFINE = '<script type="module" src="points-estimator.js"></script>';

const host = anotherOrigin();

/**
 * Of each programme, what is typed and what comes out.
 *
 * @type {{ programme: string, label: string, typed: string, figure: string }[]}
 */
const EXAMPLES = [
  {
    programme: 'kontur',
    label: 'Стоимость системы G-RAY',
    typed: '1 234 567,89',
    figure: '12 345,68 балла',
  },
  {
    programme: 'keaz',
    label: 'Установлено на объекте, с НДС',
    typed: '10 000 000',
    figure: '100 100 ₽',
  },
  {
    programme: 'power-machines',
    label: 'Сумма платежа',
    typed: '10 000 000',
    figure: '300 000 баллов',
  },
  { programme: 'guild', label: 'Акционная продукция', typed: '10 000', figure: '800 баллов' },
];

const ALL = EXAMPLES.map(
  ({ programme }) => `<points-estimator programme="${programme}"></points-estimator>`,
).join('\n');

/** @param {Page} page */
async function expectExact(page) {
  for (const { programme, label, typed, figure } of EXAMPLES) {
    const element = page.locator(`points-estimator[programme=${programme}]`);
    await field(element, label).fill(typed);
    await expect(element.locator('.figure .number').first()).toBeVisible();
    await expect(element.locator('.figure', { hasText: grouped(figure) })).toHaveCount(1);
    // The rules are compared figure by figure.
    await element.locator('.rules > summary').click();
    await element.locator('.rules table').waitFor();
    expect(await element.locator('.rules tbody tr').count()).toBeGreaterThan(2);
  }
}

/**
 * How things within look: what no rule of the page may change.
 *
 * @param {Locator} element
 */
function looks(element) {
  return element.evaluate((target) => {
    const root = target.shadowRoot;
    const selectors = ['h2', '.promise', '.estimator', 'form', '.box input', '.summary', '.rules'];
    const names = [
      ...['display', 'color', 'background-color', 'font-size', 'font-style', 'font-weight'],
      ...['font-variant', 'letter-spacing', 'word-spacing', 'line-height', 'text-align', 'padding'],
      ...['text-indent', 'text-transform', 'text-shadow', 'white-space', 'direction', 'cursor'],
      ...['border-radius', 'box-sizing', 'grid-template-columns', 'visibility', 'width'],
    ];
    return selectors.map((selector) => {
      const found = root?.querySelector(selector);
      if (!found) throw new Error(`there is no ${selector}`);
      const style = getComputedStyle(found);
      return [selector, ...names.map((name) => `${name}: ${style.getPropertyValue(name)}`)];
    });
  });
}

const STYLES = {
  'unsets everything': '* { all: unset !important }',
  'unsets everything, and hides nothing': '* { all: initial; display: block !important }',
  'resets as the old style sheets did':
    'body, body *, *::before, *::after { margin: 0 !important; padding: 0 !important; border: 0 !important; ' +
    'font-size: 7px !important; line-height: 1 !important; color: red !important; background: lime !important; ' +
    'box-sizing: content-box !important; list-style: none; outline: 0 !important }',
  'sets the size of its root for its own arithmetic': 'html { font-size: 62.5% !important }',
  'makes all text its own':
    '* { letter-spacing: 3px !important; text-transform: uppercase !important; ' +
    'text-align: center !important; text-indent: 2em !important; white-space: nowrap !important; ' +
    'line-height: 3 !important; font-style: italic !important; font-weight: 900 !important; ' +
    'font-variant: small-caps !important; text-shadow: 1px 1px red !important; ' +
    'word-spacing: 1em !important; direction: rtl !important; cursor: wait !important }',
  'has rules for every tag and class that is within':
    'div, form, input, button, label, section, fieldset, table, td, h2, .estimator, .columns, ' +
    '.result, .form, .summary, .figure, .row, .group, .hint { display: none !important; ' +
    'float: left !important; position: absolute !important; width: 1px !important }',
};

for (const [what, css] of Object.entries(STYLES)) {
  test(`a page that ${what} changes neither figures nor looks`, async ({ page }) => {
    await page.setViewportSize({ width: 1300, height: 900 });
    // The page is as wide as the other: what it does to its own body is its own affair.
    const body = `<style>html, body { display: block !important; margin: 0 !important;
      padding: 0 !important; width: 1300px !important; direction: ltr !important }
      head, style, script, title { display: none !important }</style>${ALL}${DEFINE}`;
    const element = page.locator('points-estimator[programme=kontur]');
    await host.visit(page, body);
    await expect(page.locator('.rules')).toHaveCount(4);
    const untouched = await looks(element);
    await host.visit(page, `<style>${css}</style>${body}`);
    await expect(page.locator('.rules')).toHaveCount(4);
    expect(await looks(element)).toEqual(untouched);
    await expectExact(page);
  });
}

/**
 * What pages do to the prototypes that all scripts have in common.
 *
 * @type {Record<string, () => void>}
 */
const PATCHES = {
  'adds enumerable methods to arrays, objects, texts and functions': () => {
    const added = { each() {}, first: () => 'first', extend: 7, merge: null, on() {}, off() {} };
    for (const type of [Array, Object, String, Number, Function]) {
      // Not through `Object.assign`: the names are to be enumerable on every object.
      for (const [name, value] of Object.entries(added)) {
        Reflect.set(type.prototype, `my_${name}`, value);
      }
    }
    Reflect.set(Array.prototype, 'each', () => {});
    Reflect.set(Object.prototype, 'extend', () => {});
  },
  'serialises arrays its own way': () => {
    Reflect.set(Array.prototype, 'toJSON', () => 'an array');
    Reflect.set(Object.prototype, 'toJSON', () => 'an object');
    Reflect.set(String.prototype, 'toJSON', () => 'a text');
  },
  'gives arrays the methods of an old library': () => {
    /** @this {any[]} */
    function toArray() {
      return this.slice();
    }
    Reflect.set(Array.prototype, 'entries', toArray);
    Reflect.set(Array.prototype, 'toArray', toArray);
    Reflect.set(Array.prototype, 'inspect', () => '[]');
    Reflect.set(Array.prototype, 'compact', toArray);
    Reflect.set(Array, 'from', (/** @type {any} */ items) => {
      const copy = [];
      for (let index = 0; index < (items.length ?? 0); index += 1) copy.push(items[index]);
      return copy;
    });
    Reflect.set(
      Function.prototype,
      'bind',
      /** @this {Function} */ function (/** @type {any} */ to, /** @type {any[]} */ ...given) {
        return (/** @type {any[]} */ ...more) => this.call(to, ...given, ...more);
      },
    );
  },
  'has arrays map, filter and find its own slow way': () => {
    const array = /** @type {any} */ (Array.prototype);
    for (const name of ['map', 'filter', 'find', 'some', 'every', 'forEach', 'includes']) {
      const native = array[name];
      // Enumerable, as an assignment makes what was not.
      delete array[name];
      array[name] = /** @this {any[]} */ function (/** @type {any[]} */ ...given) {
        return native.apply(this, given);
      };
    }
  },
  'has the globals of other libraries': () => {
    const nothing = () => ({});
    Object.assign(globalThis, {
      $: nothing,
      jQuery: nothing,
      _: nothing,
      define: Object.assign(nothing, { amd: {} }),
      require: nothing,
      module: { exports: {} },
      exports: {},
      process: { env: { NODE_ENV: 'production' } },
      global: globalThis,
      html: 'text',
      css: 'text',
      wasm: null,
      litHtmlVersions: ['1.0.0'],
      reactiveElementVersions: ['1.0.0'],
      litElementVersions: ['2.0.0'],
    });
  },
};

for (const [what, patch] of Object.entries(PATCHES)) {
  test(`a page that ${what} has the same figures`, async ({ page }) => {
    await host.visit(page, `<script>(${patch})()</script>${ALL}${DEFINE}`);
    await expectExact(page);
  });

  test(`a page that ${what} later on has the same figures`, async ({ page }) => {
    await host.visit(page, `${ALL}${DEFINE}`);
    await expect(page.getByRole('form')).toHaveCount(4);
    await page.evaluate(`(${patch})()`);
    await expectExact(page);
  });
}

test.describe('where another copy is defined already', () => {
  const OLD = `<script>
    customElements.define('points-estimator', class extends HTMLElement {
      connectedCallback() { this.textContent = 'the old copy'; }
    });
  </script>`;

  test('the script leaves it alone, throws nothing, and brings its class under another tag', async ({
    page,
  }) => {
    await host.visit(page, `${OLD}<points-estimator></points-estimator>${DEFINE}`);
    await expect(page.getByText('the old copy')).toBeVisible();
    await page.evaluate(async () => {
      const script = new URL('points-estimator.js', location.href).href;
      const { PointsEstimatorElement } = await import(script);
      customElements.define('another-estimator', class extends PointsEstimatorElement {});
      const element = document.createElement('another-estimator');
      element.setAttribute('programme', 'kontur');
      document.body.append(element);
    });
    const another = page.locator('another-estimator');
    await field(another, EXAMPLES[0].label).fill(EXAMPLES[0].typed);
    await expect(another.locator('.figure')).toHaveText(grouped(EXAMPLES[0].figure));
    await expect(page.getByText('the old copy')).toBeVisible();
  });

  test('two versions have a core each, and either computes', async ({ page }) => {
    /** @type {string[]} */
    const asked = [];
    page.on('request', (request) => asked.push(request.url()));
    await host.visit(
      page,
      `<points-estimator programme="kontur"></points-estimator>
      <script type="module" src="${VERSION}/points-estimator.js"></script>${DEFINE}`,
    );
    const points = await page.evaluate(async (versioned) => {
      const answers = [];
      for (const folder of ['', `${versioned}/`]) {
        const script = new URL(`${folder}points-estimator.js`, location.href).href;
        const { ready, estimate, PointsEstimatorElement } = await import(script);
        await ready();
        const { estimate: found } = estimate({ estimator: 'kontur', systemCost: '1234567.89' });
        const defined = customElements.get('points-estimator') === PointsEstimatorElement;
        answers.push({ points: found.points, defined });
      }
      return answers;
    }, VERSION);
    expect(points.map((each) => each.points)).toEqual(['12345.68', '12345.68']);
    expect(points.filter(({ defined }) => defined)).toHaveLength(1);
    const wasms = asked.filter((address) => address.endsWith('.wasm'));
    // That of all programmes for whoever asks; the element has its own.
    expect(wasms.filter((address) => address.includes('/points-estimator-'))).toHaveLength(2);
    expect(wasms.filter((address) => address.includes('/kontur-'))).toHaveLength(1);
    expect(wasms).toHaveLength(3);
    const element = page.locator('points-estimator');
    await field(element, EXAMPLES[0].label).fill(EXAMPLES[0].typed);
    await expect(element.locator('.figure')).toHaveText(grouped(EXAMPLES[0].figure));
  });
});

// The page as a visitor uses it, in the engine.

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { Key } from 'selenium-webdriver';
import { outOfTheWindow } from '../browser/sticking-out.js';
import { open, startEngine } from './engine.js';
import {
  click,
  eventually,
  field,
  link,
  named,
  option,
  press,
  shown,
  texts,
  visit,
} from './visitor.js';

/** @import { WebElement } from 'selenium-webdriver' */
/** @import { PointsEstimateDetail } from '../../www/element/events/points-estimate-event.js' */

const COST = 'Стоимость системы G-RAY';
const PROGRAMMES = {
  КОНТУР: 'Клуб проектировщиков КОНТУР',
  'КЭАЗ-Теоретик': 'КЭАЗ-Теоретик',
  'Силовые машины': 'Силовые машины: программа для заказчиков',
  Гильдия: 'Гильдия профессионалов',
};

const page = await startEngine();
const { driver } = page;

const figures = () => texts(page, '.figure');
const heading = () => texts(page, 'h2');

test('the page opens with the element ready, and without what stood in its place', async () => {
  await visit(page);
  assert.deepEqual(await heading(), ['Клуб проектировщиков КОНТУР']);
  assert.deepEqual(await texts(page, 'points-estimator > *'), []);
  assert.deepEqual(await texts(page, 'noscript'), []);
  await named(page, 'form', 'Исходные данные');
  await field(page, COST);
});

test('an amount typed by keyboard shows its figure, and is grouped when it is left', async () => {
  await visit(page, { programme: 'kontur' });
  const cost = await field(page, COST);
  await click(page, cost);
  await press(page, '1 234 567,89');
  await eventually(page, figures, ['12 345,68 балла']);
  assert.equal(await cost.getProperty('value'), '1 234 567,89');
  await press(page, Key.TAB);
  await eventually(page, () => cost.getProperty('value'), '1\u00a0234\u00a0567,89');
  assert.deepEqual(await figures(), ['12 345,68 балла']);
});

test('wrong text is refused at its field and stays there until it is mended', async () => {
  await visit(page, { programme: 'kontur' });
  const cost = await field(page, COST);
  const wrong = '100 рублей и 5 копеек';
  await cost.sendKeys(wrong, Key.TAB);
  await eventually(page, () => texts(page, '.problem'), [
    'Не получается прочесть число. Попробуйте так: 1 234 567,89.',
  ]);
  const [problem] = await shown(page, '.problem');
  const describedBy = (await cost.getAttribute('aria-describedby'))?.split(' ');
  assert.ok(describedBy?.includes((await problem.getAttribute('id')) ?? ''), `${describedBy}`);
  assert.equal(await cost.getAttribute('aria-invalid'), 'true');
  assert.equal(await cost.getProperty('value'), wrong);
  assert.deepEqual(await figures(), []);

  await cost.sendKeys(Key.BACK_SPACE.repeat(wrong.length), '100,05');
  await eventually(page, figures, ['1 балл']);
  assert.deepEqual(await texts(page, '.problem'), []);
  assert.equal(await cost.getAttribute('aria-invalid'), null);
});

test('the event reaches the document, with the figures that are shown', async () => {
  await visit(page, { programme: 'kontur' });
  await driver.executeScript(() => {
    /** @type {unknown[]} */
    const heard = [];
    Object.assign(window, { heard });
    document.addEventListener('points-estimate', (event) => {
      const { bubbles, composed, target, detail } =
        /** @type {CustomEvent<PointsEstimateDetail>} */ (event);
      const from = /** @type {Element} */ (target).localName;
      heard.push(JSON.stringify({ bubbles, composed, from, detail }));
    });
  });
  const heard = async () => {
    /** @type {string[]} */
    const all = await driver.executeScript(() => Reflect.get(window, 'heard'));
    return all.map((each) => JSON.parse(each));
  };
  assert.deepEqual(await heard(), []);

  await (await field(page, COST)).sendKeys('1 000 000');
  await eventually(page, async () => (await heard()).at(-1).detail.estimates[0].points, '10000');
  const before = await heard();
  const { bubbles, composed, from, detail } = before.at(-1);
  assert.deepEqual(
    { bubbles, composed, from },
    {
      bubbles: true,
      composed: true,
      from: 'points-estimator',
    },
  );
  assert.equal(detail.programme, 'kontur');
  assert.equal(detail.edition, null);
  const [estimate] = detail.estimates;
  assert.deepEqual(detail.answers, [{ estimator: 'kontur', row: null, answer: { estimate } }]);

  const design = await option(page, 'Стадия документации', 'П');
  await click(page, design);
  await eventually(page, async () => (await heard()).length, before.length + 1);
  const [changed] = (await heard()).at(-1).detail.estimates;
  assert.equal(changed.points, '0');
  assert.equal(changed.potential, '10000');
});

test('once loaded, the page asks nothing of the network and keeps nothing', async () => {
  await visit(page);
  /** @returns {Promise<string[]>} */
  const asked = () =>
    driver.executeScript(() => performance.getEntriesByType('resource').map(({ name }) => name));
  /** @param {string} sum that is typed into every programme */
  const goThrough = async (sum) => {
    for (const [programme, title] of Object.entries(PROGRAMMES)) {
      await click(page, await link(page, programme));
      await eventually(page, heading, [title]);
      const [amount] = await shown(page, 'input[type=text]');
      await amount.clear();
      await amount.sendKeys(sum, Key.TAB);
      await eventually(page, async () => (await figures()).length, 1);
      // The last thing that typing leads to, some time after it.
      await eventually(page, async () => (await spoken()).includes('балл'), true);
    }
  };
  // A programme brings its own files when it is chosen first.
  await goThrough('1 000 000');
  const loaded = await asked();
  const wasms = loaded.filter((address) => address.endsWith('.wasm'));
  assert.equal(wasms.length, Object.keys(PROGRAMMES).length);
  assert.deepEqual(
    loaded.filter((address) => !address.startsWith(page.site)),
    [],
  );
  await goThrough('2 000 000');
  assert.deepEqual(await asked(), loaded);

  const kept = await driver.executeScript(async () => ({
    local: localStorage.length,
    session: sessionStorage.length,
    cookie: document.cookie,
    databases: (await indexedDB.databases()).length,
  }));
  assert.deepEqual(kept, { local: 0, session: 0, cookie: '', databases: 0 });
});

/** What a screen reader is told. */
async function spoken() {
  /** @type {string} */
  const text = await driver.executeScript(() => {
    const element = document.querySelector('points-estimator');
    return element?.shadowRoot?.querySelector('.unseen[role=status]')?.textContent;
  });
  return text;
}

test('another language says the same in its own way, and the way back is there', async () => {
  await visit(page, { programme: 'kontur' });
  await (await field(page, COST)).sendKeys('1 234 567,89', Key.TAB);
  await eventually(page, figures, ['12 345,68 балла']);

  await click(page, await link(page, 'English'));
  await named(page, 'form', 'Your figures');
  assert.match(await driver.getCurrentUrl(), /\?programme=kontur&lang=en$/);
  assert.equal(await driver.getTitle(), 'How many points a project brings');
  const cost = await field(page, 'Cost of the G-RAY system');
  assert.equal(await cost.getProperty('value'), '1,234,567.89');
  assert.deepEqual(await figures(), ['12,345.68 points']);
  assert.equal(await (await link(page, 'English')).getAttribute('aria-current'), 'page');

  await driver.navigate().back();
  await named(page, 'form', 'Исходные данные');
  assert.deepEqual(await figures(), ['12 345,68 балла']);
});

test('every programme has its form, and keeps what was typed into it', async () => {
  await visit(page, { programme: 'kontur' });
  await (await field(page, COST)).sendKeys('1 000 000', Key.TAB);
  for (const [programme, title] of Object.entries(PROGRAMMES).reverse()) {
    await click(page, await link(page, programme));
    await eventually(page, heading, [title]);
    assert.equal(await (await link(page, programme)).getAttribute('aria-current'), 'page');
  }
  await eventually(page, figures, ['10 000 баллов']);

  await click(page, await link(page, 'КЭАЗ-Теоретик'));
  await click(page, await option(page, 'Редакция правил', '2022–23'));
  await eventually(
    page,
    async () => new URL(await driver.getCurrentUrl()).searchParams.get('edition'),
    '2022',
  );
});

test('at the width of a telephone nothing sticks out of the page', async () => {
  for (const programme of ['kontur', 'keaz', 'power-machines', 'guild']) {
    await framed(360, `?programme=${programme}`);
    const [amount] = await shown(page, 'input[type=text]');
    await amount.sendKeys('123 456 789 012,34', Key.TAB);
    await eventually(page, async () => (await figures()).length, 1);
    assert.deepEqual(await driver.executeScript(outOfTheWindow), [], programme);
  }
});

test('the editions stand in one row with what they are', async () => {
  await framed(1200, '?programme=keaz');
  const [legend] = await shown(page, '.choice legend');
  const [choices] = await shown(page, '.choice .segments');
  const [before, after] = [await legend.getRect(), await choices.getRect()];
  assert.ok(before.x + before.width <= after.x, 'the choices stand after the words');
  assert.ok(before.y < after.y + after.height && after.y < before.y + before.height, 'beside them');
});

/**
 * Opens the page in a frame of its own width: no browser makes its window as narrow as that.
 *
 * @param {number} width
 * @param {string} address
 */
async function framed(width, address) {
  await open(page);
  const frame = await driver.executeScript(frameOf, width, address);
  await driver.switchTo().frame(/** @type {WebElement} */ (frame));
  await named(page, 'form', 'Исходные данные');
}

/**
 * In the page.
 *
 * @param {number} width
 * @param {string} address
 */
function frameOf(width, address) {
  const frame = document.createElement('iframe');
  frame.style.cssText = `width: ${width}px; height: 40rem; border: 0`;
  frame.src = address;
  document.body.replaceChildren(frame);
  return frame;
}

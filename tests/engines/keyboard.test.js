// The page by keyboard alone, in the engine.

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { Key, WebElement } from 'selenium-webdriver';
import { startEngine } from './engine.js';
import {
  eventually,
  field,
  focused,
  focusedName,
  link,
  named,
  nameOf,
  option,
  press,
  shown,
  texts,
  visit,
} from './visitor.js';

const page = await startEngine();
const { driver } = page;

const COST = 'Стоимость системы G-RAY';
const STAGE = 'Стадия документации';
const REALISED = 'Проект реализован?';
const EQUIPMENT = 'Оборудование КЭАЗ и KEAZ Optima';

const figures = () => texts(page, '.figure');

/**
 * Goes on to a control as a visitor does.
 *
 * @param {WebElement} control
 * @param {() => Promise<void>} [step]
 */
async function tabTo(control, step = () => press(page, Key.TAB)) {
  for (let steps = 0; steps < 60; steps += 1) {
    await step();
    const element = await focused(page);
    if (element && (await WebElement.equals(element, control))) return;
  }
  assert.fail(`${await nameOf(control)} cannot be reached by the keyboard`);
}

function tabBack() {
  return driver.actions().keyDown(Key.SHIFT).sendKeys(Key.TAB).keyUp(Key.SHIFT).perform();
}

/**
 * Whether a visitor sees where the focus is.
 *
 * @param {WebElement} element
 * @returns {Promise<boolean>}
 */
function isRinged(element) {
  return driver.executeScript((/** @type {Element} */ control) => {
    // Of a choice, the whole segment is drawn.
    const drawn = control.closest('.segment') ?? control;
    const { outlineStyle, outlineWidth } = getComputedStyle(drawn);
    return outlineStyle !== 'none' && parseFloat(outlineWidth) >= 2;
  }, element);
}

/** In the page: what a visitor can use, in the order in which it is read. */
function usable() {
  const selector = 'a[href], button:enabled, input:enabled, select:enabled, summary';
  /** @type {HTMLElement[]} */
  const found = [];
  /** @param {ParentNode} root */
  const look = (root) => {
    for (const element of root.querySelectorAll('*')) {
      if (element.shadowRoot) look(element.shadowRoot);
      // Of a choice, the keyboard stops at what is chosen.
      const isStop = element.matches(selector) && !element.matches('[type=radio]:not(:checked)');
      if (isStop && element.checkVisibility()) found.push(/** @type {HTMLElement} */ (element));
    }
  };
  look(document);
  return found;
}

for (const programme of ['kontur', 'keaz', 'power-machines', 'guild']) {
  test(`Tab goes through everything in ${programme} that can be used, in its order, each with its ring`, async () => {
    await visit(page, { programme });
    const names = [];
    for (const element of await driver.executeScript(usable)) names.push(await nameOf(element));
    assert.ok(names.length > 10);
    assert.ok(names.every(Boolean), `each has a name: ${names}`);

    const stops = [];
    const unseen = [];
    let last = '';
    for (;;) {
      await press(page, Key.TAB);
      const element = await focused(page);
      const id = await element?.getId();
      // A field of a date has a stop for the day, the month and the year.
      if (id === last) continue;
      // The keyboard has left the page, or is at its beginning again.
      if (!element || !id || stops.length > names.length) break;
      last = id;
      const name = await nameOf(element);
      if (stops.length === names.length && name === names[0]) break;
      stops.push(name);
      if (!(await isRinged(element))) unseen.push(name);
    }
    assert.deepEqual(stops, names);
    assert.deepEqual(unseen, []);
  });
}

test('arrows choose in a segmented control, and the figure follows', async () => {
  await visit(page, { programme: 'kontur' });
  await tabTo(await field(page, COST));
  await press(page, '1 000 000');
  await eventually(page, figures, ['10 000 баллов']);
  const [design, working] = [await option(page, STAGE, 'П'), await option(page, STAGE, 'Р')];
  await tabTo(working);
  await press(page, Key.ARROW_LEFT);
  await eventually(page, figures, ['0 баллов']);
  assert.equal(await focusedName(page), 'П');
  assert.equal(await design.getProperty('checked'), true);
  await press(page, Key.ARROW_RIGHT);
  await eventually(page, figures, ['10 000 баллов']);
  assert.equal(await working.getProperty('checked'), true);

  await tabTo(await option(page, REALISED, 'Пока не знаю'));
  await press(page, Key.ARROW_LEFT);
  const no = await option(page, REALISED, 'Нет');
  await eventually(page, () => no.getProperty('checked'), true);
  await tabTo(working, tabBack);
});

test('Enter follows a link, and Enter and Space press buttons, with the focus where it belongs', async () => {
  await visit(page, { programme: 'kontur' });
  await tabTo(await link(page, 'КЭАЗ-Теоретик'));
  await press(page, Key.ENTER);
  await eventually(page, () => texts(page, 'h2'), ['КЭАЗ-Теоретик']);
  const rows = async () => (await shown(page, '[data-row]')).length;
  await tabTo(await named(page, 'button', 'Добавить проект'));
  await press(page, Key.ENTER);
  await eventually(page, rows, 2);
  await eventually(page, () => focusedName(page), EQUIPMENT);
  await press(page, '10 000 000');
  await eventually(page, figures, ['100 баллов']);

  await tabTo(await named(page, 'button', 'Убрать проект: Проект 1'), tabBack);
  await press(page, Key.SPACE);
  await eventually(page, rows, 1);
  await eventually(page, () => focusedName(page), EQUIPMENT);
  assert.deepEqual(await figures(), ['100 баллов']);
});

test('a fold opens by Enter, and a count goes up and down by its buttons', async () => {
  await visit(page, { programme: 'keaz' });
  const [fold] = await shown(page, 'summary');
  await tabTo(fold);
  await press(page, Key.ENTER);
  const units = await field(page, 'OptiCore 50 баллов за шт.');
  await tabTo(await named(page, 'button', 'Больше: OptiCore'));
  await press(page, Key.ENTER);
  await eventually(page, () => units.getProperty('value'), '1');
  await press(page, Key.SPACE);
  await eventually(page, () => units.getProperty('value'), '2');
  await tabTo(await named(page, 'button', 'Меньше: OptiCore'), tabBack);
  await press(page, Key.SPACE);
  await eventually(page, () => units.getProperty('value'), '1');
});

test('a date is typed part by part into the field of the engine, and leads to the day of the payout', async () => {
  await visit(page, { programme: 'kontur' });
  await tabTo(await field(page, COST));
  await press(page, '1 000 000');
  const requestedOn = await field(page, 'Дата заявки');
  await tabTo(requestedOn);
  // The order of day and month is the browser's own: 05.05 is the same in each.
  await press(page, '05', ...page.nextPart, '05', ...page.nextPart, '2026');
  await eventually(page, () => requestedOn.getProperty('value'), '2026-05-05');
  const promised = async () => /до 10 июн\. 2026/.test((await texts(page, '.timeline')).join());
  await eventually(page, promised, true);
});

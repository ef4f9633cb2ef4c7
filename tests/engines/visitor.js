// The page as a visitor finds it: every control by the name that the engine itself computes for it.

import assert from 'node:assert/strict';
import { isDeepStrictEqual } from 'node:util';
import { By } from 'selenium-webdriver';
import { open } from './engine.js';

/** @import { WebElement } from 'selenium-webdriver' */
/** @import { Page } from './engine.js' */

/** Much more than anything takes, so that a busy machine fails no test. */
const PATIENCE = 20_000;

/**
 * Reads until what is read is what is expected.
 *
 * @param {Page} page
 * @param {() => Promise<unknown>} read
 * @param {unknown} expected
 */
export async function eventually({ driver }, read, expected) {
  /** @type {unknown} */
  let found;
  const isThere = async () => {
    found = await read().catch(String);
    return isDeepStrictEqual(found, expected);
  };
  await driver.wait(isThere, PATIENCE).catch(() => undefined);
  assert.deepEqual(found, expected);
}

/**
 * Opens the page and waits until the element has its core, which the form does not wait for.
 *
 * @param {Page} page
 * @param {Record<string, string>} [address]
 */
export async function visit(page, address) {
  await open(page, address);
  await page.driver.wait(async () => (await shown(page, '.rules')).length > 0, PATIENCE);
}

/**
 * What is drawn of the page and of the element.
 *
 * @param {Page} page
 * @param {string} selector
 * @returns {Promise<WebElement[]>}
 */
export function shown({ driver }, selector) {
  return driver.executeScript((/** @type {string} */ wanted) => {
    const inside = document.querySelector('points-estimator')?.shadowRoot;
    const all = [document, inside].flatMap((where) => [...(where?.querySelectorAll(wanted) ?? [])]);
    return all.filter((element) => element.checkVisibility());
  }, selector);
}

/**
 * What is read there, in one line each.
 *
 * @param {Page} page
 * @param {string} selector
 */
export async function texts(page, selector) {
  const elements = await shown(page, selector);
  const read = await Promise.all(elements.map((element) => element.getText()));
  return read.map((text) => text.replace(/\s+/g, ' ').trim());
}

/**
 * The one control with this name, as soon as it is there.
 *
 * @param {Page} page
 * @param {string} selector
 * @param {string} name
 * @returns {Promise<WebElement>}
 */
export async function named(page, selector, name) {
  /** @type {WebElement[]} */
  let found = [];
  const isThere = async () => {
    found = [];
    for (const element of await shown(page, selector)) {
      if ((await nameOf(element)) === name) found.push(element);
    }
    return found.length > 0;
  };
  await page.driver.wait(isThere, PATIENCE, `no ${selector} is named ${name}`);
  assert.equal(found.length, 1, `${found.length} of ${selector} are named ${name}`);
  return found[0];
}

/**
 * @param {Page} page
 * @param {string} label
 */
export function field(page, label) {
  return named(page, 'input:not([type=radio]), select', label);
}

/**
 * @param {Page} page
 * @param {string} question
 * @param {string} answer
 */
export async function option(page, question, answer) {
  const group = await named(page, 'fieldset', question);
  for (const choice of await group.findElements(By.css('input[type=radio]'))) {
    if ((await nameOf(choice)) === answer) return choice;
  }
  return assert.fail(`${question} has no answer ${answer}`);
}

/**
 * @param {Page} page
 * @param {string} text
 */
export function link(page, text) {
  return named(page, 'nav a', text);
}

/** @param {WebElement} element */
export async function nameOf(element) {
  return (await element.getAccessibleName()).replace(/\s+/g, ' ').trim();
}

/**
 * What has the focus; null where the page itself has it.
 *
 * @param {Page} page
 * @returns {Promise<WebElement | null>}
 */
export function focused({ driver }) {
  return driver.executeScript(() => {
    let element = document.activeElement;
    while (element?.shadowRoot?.activeElement) element = element.shadowRoot.activeElement;
    return element === document.body || element === document.documentElement ? null : element;
  });
}

/**
 * The name of what has the focus.
 *
 * @param {Page} page
 */
export async function focusedName(page) {
  const element = await focused(page);
  return element && nameOf(element);
}

/**
 * The mouse, on a control. WebElement.click() would do the same, but WebKit's driver takes a text
 * field in a shadow tree for covered by its host.
 *
 * @param {Page} page
 * @param {WebElement} element
 */
export async function click({ driver }, element) {
  // The driver aims once, at where the control is then, and presses some time after that.
  await driver.wait(
    () => driver.executeScript(isInReach, element),
    PATIENCE,
    'what is to be clicked does not stand still, or lies under something else',
  );
  await driver.actions().move({ origin: element }).click().perform();
}

/**
 * In the page: whether a control that is scrolled to stays in its place, with nothing over it.
 *
 * @param {Element} control
 */
async function isInReach(control) {
  control.scrollIntoView({ block: 'center', behavior: 'instant' });
  const before = control.getBoundingClientRect();
  // WebKit scrolls to what a key gave the focus to in a task of its own, on a busy machine long
  // after the key. It was due before this frame and this timer, so it comes before them.
  await new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve)));
  const { x, y, width, height } = control.getBoundingClientRect();
  const middle = /** @type {const} */ ([x + width / 2, y + height / 2]);
  const outer = document.elementFromPoint(...middle);
  const hit = outer?.shadowRoot?.elementFromPoint(...middle) ?? outer;
  return x === before.x && y === before.y && control.contains(hit);
}

/**
 * Keys of the keyboard, to whatever has the focus.
 *
 * @param {Page} page
 * @param {string[]} keys
 */
export async function press({ driver }, ...keys) {
  await driver
    .actions()
    .sendKeys(...keys)
    .perform();
}

// What becomes of the core's arrival, as a host can tell: the element, its diagnosis, its events and what
// it writes into the console.

/** @import { Page } from '@playwright/test' */
/** @import { Diagnosis } from '../../www/core/diagnosis.js' */
/** @import { PointsEstimatorElement } from '../../www/element/points-estimator-element.js' */

/** What a visitor reads where there is no calculator. */
export const FAILED = /^Калькулятор не загрузился\./;

/** @param {Page} page */
export function element(page) {
  return page.locator('points-estimator');
}

/**
 * @param {Page} page
 * @returns {Promise<Diagnosis>}
 */
export function diagnosis(page) {
  return element(page).evaluate((target) =>
    /** @type {PointsEstimatorElement} */ (target).diagnose(),
  );
}

/**
 * What the element itself writes into the console.
 *
 * @param {Page} page
 */
export function saidTo(page) {
  /** @type {{ type: string, text: string }[]} */
  const said = [];
  page.on('console', (message) => {
    const text = message.text();
    if (text.startsWith('points-estimator: ')) said.push({ type: message.type(), text });
  });
  return said;
}

/**
 * Keeps every such event that reaches the document, from before the page has any script.
 *
 * @param {Page} page
 * @param {...string} types
 */
export async function listen(page, ...types) {
  await page.addInitScript((wanted) => {
    /** @type {{ type: string, from: string, detail: unknown }[]} */
    const heard = [];
    Object.assign(globalThis, { heard });
    for (const type of wanted) {
      document.addEventListener(type, (event) => {
        const { target, detail } = /** @type {CustomEvent} */ (event);
        const from = /** @type {Element} */ (target).localName;
        heard.push({ type, from, detail: JSON.parse(JSON.stringify(detail)) });
      });
    }
  }, types);
  /** @returns {Promise<{ type: string, from: string, detail: any }[]>} */
  return () => page.evaluate(() => Reflect.get(globalThis, 'heard'));
}

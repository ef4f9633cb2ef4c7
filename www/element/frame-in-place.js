// @ts-check

import { calculatorFrame, frameAddress, frameTitle, listener, passOn } from './calculator-frame.js';
import { languageOf } from './language-of.js';
import { isForbidden } from '../core/loading-error.js';
import { onRefusal } from '../core/policy.js';
import { scriptAddress } from '../core/script-address.js';
import { languageFor } from '../text/words.js';

/** @import { Message } from './calculator-frame.js' */
/** @import { Facts } from '../core/loading-error.js' */
/** @import { PointsEstimateDetail } from './events/points-estimate-event.js' */
/** @import { PointsEstimatorElement } from './points-estimator-element.js' */

/** How long a frame may say nothing: in all, and once its page is there. In milliseconds. */
const PATIENCE = { all: 20_000, loaded: 4_000 };

/** What the element passes on, each under its own name, and its custom properties. */
const ATTRIBUTES = 'programme programmes edition question show layout values'.split(' ');
const COLOURS = ['accent', 'surface', 'text', 'radius'];

/** The iframe form within the element, where the page's policy forbids the core but not a frame. */
export class FrameInPlace {
  #element;
  #listener;

  /**
   * The last that it told of.
   *
   * @type {PointsEstimateDetail | undefined}
   */
  estimate;

  /** @type {(problem: Facts['frameProblem'] | undefined) => void} */
  #settle = () => {};

  /** @param {PointsEstimatorElement} element */
  constructor(element) {
    this.#element = element;
    this.address = addressFor(element);
    this.iframe = calculatorFrame(this.address, frameTitle(language(element)));
    this.#listener = listener(this.iframe, (message) => this.#hear(message));
  }

  /** @param {boolean} listens while the element is in a page, and no longer */
  listen(listens) {
    if (listens) addEventListener('message', this.#listener);
    else removeEventListener('message', this.#listener);
  }

  /** Whether the page is what the frame would show: a server answers with it for what it lacks. */
  get isThisPage() {
    return this.address.split(/[?#]/)[0] === location.href.split(/[?#]/)[0];
  }

  /**
   * What is wrong with the frame, if anything. The element has to show it.
   *
   * @returns {Promise<Facts['frameProblem'] | undefined>}
   */
  async problem() {
    let waiting = 0;
    const wait = (/** @type {number} */ time) => {
      clearTimeout(waiting);
      waiting = window.setTimeout(() => this.#settle('silent'), time);
    };
    wait(PATIENCE.all);
    this.iframe.addEventListener('load', () => wait(PATIENCE.loaded), { once: true });
    const stop = onRefusal('frame-src', this.address, () => this.#settle('forbidden'));
    const problem = await new Promise((settle) => (this.#settle = settle));
    stop();
    clearTimeout(waiting);
    return problem;
  }

  /** Follows the element's attributes. */
  update() {
    const address = addressFor(this.#element);
    if (address !== this.address) this.iframe.src = address;
    this.address = address;
  }

  /** @param {Message} message */
  #hear(message) {
    const { kind, detail } = message;
    // Any other message says that it is there and runs.
    const problem = kind === 'error' && isForbidden(detail?.code) ? detail.code : undefined;
    this.#settle(problem);
    if (problem) return;
    if (kind === 'estimate') this.estimate = detail;
    passOn(message, this.#element);
  }
}

/** @param {PointsEstimatorElement} element */
function addressFor(element) {
  /** @type {Record<string, string>} */
  const query = {};
  for (const name of ATTRIBUTES) {
    const value = Reflect.get(element, name) ?? element.getAttribute(name);
    if (value) query[name] = typeof value === 'string' ? value : JSON.stringify(value);
  }
  const style = getComputedStyle(element);
  for (const name of COLOURS) {
    const value = style.getPropertyValue(`--points-estimator-${name}`).trim();
    if (value) query[name] = value;
  }
  query.scheme = style.colorScheme;
  query.lang = language(element);
  return frameAddress(pageOf(element), query);
}

/** @param {PointsEstimatorElement} element */
function pageOf({ frameUrl }) {
  const beside = new URL('frame.html', scriptAddress);
  try {
    return frameUrl ? new URL(frameUrl, document.baseURI) : beside;
  } catch {
    return beside;
  }
}

/** @param {Element} element */
function language(element) {
  return languageFor(languageOf(element));
}

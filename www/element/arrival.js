// @ts-check

import { estimators } from '../core/estimator.js';
import { CoreArrival } from './core-arrival.js';

/** @import { ReactiveController } from 'lit' */
/** @import { Session } from '../model/session.js' */
/** @import { PointsEstimatorElement } from './points-estimator-element.js' */

/**
 * What of an element has the focus after the visitor has asked for the core again.
 *
 * @type {Partial<Record<PointsEstimatorElement['phase'], string>>}
 */
const FOCUSED = { ready: 'h2', framed: 'iframe', failed: 'button' };

/**
 * Takes an element through the phases of its loading.
 *
 * @implements {ReactiveController}
 */
export class Arrival {
  #element;
  #session;
  #core;
  /** @type {(() => void) | undefined} */
  #later;

  /**
   * @param {PointsEstimatorElement} element
   * @param {Session} session
   */
  constructor(element, session) {
    this.#element = element;
    this.#session = session;
    this.#core = new CoreArrival(element);
    element.addController(this);
  }

  get isReady() {
    return this.#element.phase === 'ready';
  }

  /** What does instead of the core, if anything. */
  get frame() {
    return this.#core.frame;
  }

  /** What became of the last try. */
  get diagnosis() {
    return this.#core.diagnosis;
  }

  /** @param {() => void} told now, or once the core is there; the last one of several */
  whenReady(told) {
    if (this.isReady) told();
    else this.#later = told;
  }

  hostConnected() {
    if (this.#element.phase === 'failed') this.#begin();
    this.frame?.listen(true);
  }

  hostDisconnected() {
    this.frame?.listen(false);
  }

  hostUpdate() {
    // Not before the properties of the element are known.
    if (!this.diagnosis) this.#begin();
    this.frame?.update();
  }

  async #begin() {
    const element = this.#element;
    // What has failed once shows its form when it can answer.
    element.phase = element.phase === 'failed' ? 'retrying' : 'loading';
    const { ok } = await this.#core.begin();
    if (!ok) {
      await this.#fail();
    } else if (this.frame) {
      element.phase = 'framed';
    } else {
      this.#session.infos = estimators();
      element.phase = 'ready';
      await element.updateComplete;
      this.#later?.();
      this.#later = undefined;
    }
  }

  /** The form goes away, and what was typed waits for its return. */
  async #fail() {
    const hadFocus = this.#session.focused !== null;
    this.#session.suspend();
    this.#element.phase = 'failed';
    await this.#element.updateComplete;
    if (hadFocus) this.#focus();
  }

  retry = async () => {
    await this.#begin();
    await this.#element.updateComplete;
    this.#focus();
  };

  #focus() {
    const selector = FOCUSED[this.#element.phase];
    const target = selector && this.#element.renderRoot.querySelector(selector);
    if (target instanceof HTMLElement) target.focus();
  }
}

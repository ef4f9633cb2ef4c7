// @ts-check

import { refused, say } from '../core/diagnosis.js';
import { LoadingError } from '../core/loading-error.js';
import { today } from '../core/today.js';
import { FieldRef, rowKey } from '../model/field-ref.js';
import { adopt } from './adopt.js';
import { isPress } from './events/points-action-event.js';
import { showAndFocus } from './focus.js';

/** @import { CSSResult } from 'lit' */
/** @import { RowRef } from '../model/field-ref.js' */
/** @import { Session } from '../model/session.js' */
/** @import { Actions } from '../view/context.js' */
/** @import { Arrival } from './arrival.js' */
/** @import { PointsEstimatorElement } from './points-estimator-element.js' */
/** @import { Teller } from './teller.js' */

/**
 * What the visitor does to an element, and what follows: one answer for all changes within an animation
 * frame.
 *
 * @implements {Actions}
 */
export class VisitorActions {
  #element;
  #session;
  #teller;
  #arrival;
  #animationFrame = 0;

  /**
   * @param {PointsEstimatorElement} element
   * @param {{ session: Session, teller: Teller, arrival: Arrival }} parts of the element
   */
  constructor(element, { session, teller, arrival }) {
    this.#element = element;
    this.#session = session;
    this.#teller = teller;
    this.#arrival = arrival;
  }

  /** Whether a change of the visitor's waits for its answer. */
  get isPending() {
    return this.#animationFrame !== 0;
  }

  /** Asks the core, as soon as it is there. */
  answer() {
    this.#session.answer(today());
  }

  #changed() {
    this.#element.requestUpdate();
    this.#animationFrame ||= requestAnimationFrame(async () => {
      this.#animationFrame = 0;
      await this.#element.updateComplete;
      this.answer();
      this.#element.requestUpdate();
      this.#arrival.whenReady(() => this.#teller.tellEstimate());
    });
  }

  /** @param {string} selector of what is in sight after the next update */
  async #showLater(selector) {
    this.#element.requestUpdate();
    await this.#element.updateComplete;
    showAndFocus(this.#element.renderRoot.querySelector(selector));
  }

  /** @type {Actions['type']} */
  type = (ref, text, count) => {
    this.#session.type(ref, text, count);
    this.#changed();
  };

  /** @type {Actions['focus']} */
  focus = (ref, text) => this.#session.focus(ref, text);

  /** @type {Actions['leave']} */
  leave = (ref) => {
    // Whether it is refused is not known of what was typed a moment ago.
    if (this.isPending) this.answer();
    this.#session.leave(ref);
    this.#teller.tellProblems();
    this.#element.requestUpdate();
  };

  /** @type {Actions['addRow']} */
  addRow = (list) => this.#showRow(this.#session.entries.addRow(list));

  /** @type {Actions['removeRow']} */
  removeRow = (row) => this.#showRow(this.#session.entries.removeRow(row));

  /** @param {RowRef} row */
  #showRow(row) {
    this.#changed();
    this.#showLater(`[data-row="${rowKey(row)}"]`);
  }

  /** @param {FieldRef} ref */
  reveal = (ref) => this.#showLater(`[data-path="${ref.key}"]`);

  toResult = () => this.#showLater('.result');

  /** @type {Actions['chooseProgramme']} */
  chooseProgramme = (programme) => {
    // Another document has other editions and questions.
    this.#choose({ programme, edition: undefined, question: undefined });
  };

  /** @type {Actions['chooseEdition']} */
  chooseEdition = (edition) => this.#choose({ edition });

  /** @type {Actions['chooseQuestion']} */
  chooseQuestion = (question) => this.#choose({ question });

  /** @param {Partial<PointsEstimatorElement>} chosen */
  #choose(chosen) {
    Object.assign(this.#element, chosen);
    this.#changed();
  }

  /** @type {Actions['load']} */
  load = async (part) => {
    this.#element.requestUpdate();
    try {
      await part.load();
      const { styles } = /** @type {{ styles?: CSSResult }} */ (part.value);
      if (styles) adopt(/** @type {ShadowRoot} */ (this.#element.shadowRoot), styles);
    } catch (reason) {
      say(refused(reason instanceof LoadingError ? reason : new LoadingError('unreachable')));
    } finally {
      this.#element.requestUpdate();
    }
    // What is brought stands in its place for whoever waits for it.
    await this.#element.updateComplete;
  };

  /** @type {Actions['act']} */
  act = (click) => {
    if (!isPress(click)) return;
    // What was typed a moment ago counts.
    if (this.isPending) this.answer();
    this.#teller.tellAction(this.#arrival.frame?.estimate);
  };
}

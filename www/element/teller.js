// @ts-check

import { PointsActionEvent } from './events/points-action-event.js';
import { PointsEstimateEvent, detailOf } from './events/points-estimate-event.js';
import { PointsProblemsEvent } from './events/points-problems-event.js';

/** @import { PlacedProblem } from '../model/problems.js' */
/** @import { Session } from '../model/session.js' */
/** @import { PointsEstimateDetail } from './events/points-estimate-event.js' */

/** Milliseconds after the last keystroke before the result is announced. */
const SETTLED_AFTER = 1200;

/** Tells the host what the visitor's changes lead to, by events, and has it announced to the visitor. */
export class Teller {
  #element;
  #session;
  #announce;
  /** @type {Set<string>} what is wrong and was told, or is the host's own doing */
  #known = new Set();
  /** @type {ReturnType<typeof setTimeout> | undefined} */
  #announcing;

  /**
   * @param {EventTarget} element
   * @param {Session} session
   * @param {() => void} announce
   */
  constructor(element, session, announce) {
    this.#element = element;
    this.#session = session;
    this.#announce = announce;
  }

  /** There are new answers. */
  tellEstimate() {
    this.#element.dispatchEvent(new PointsEstimateEvent(detailOf(this.#session)));
    this.tellProblems();
    this.stop();
    this.#announcing = setTimeout(this.#announce, SETTLED_AFTER);
  }

  /** Something may have become wrong in the visitor's eyes. */
  tellProblems() {
    const before = this.#known;
    this.acceptProblems();
    if ([...this.#known].every((problem) => before.has(problem))) return;
    this.#element.dispatchEvent(new PointsProblemsEvent(this.#session));
  }

  /** The host itself has changed something: it is not told what is wrong with that. */
  acceptProblems() {
    this.#known = new Set(this.#session.refused.map(nameOf));
  }

  /**
   * The visitor has pressed what the host has put into the slot.
   *
   * @param {PointsEstimateDetail} [detail] what is estimated, if not here
   */
  tellAction(detail = detailOf(this.#session)) {
    this.#element.dispatchEvent(new PointsActionEvent(detail));
  }

  /** Announces nothing more. */
  stop() {
    clearTimeout(this.#announcing);
  }
}

/** @param {PlacedProblem} placed */
function nameOf({ ref, count, problem }) {
  return `${ref.key} ${count} ${problem.code}`;
}

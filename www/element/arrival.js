// @ts-check

import { coreOf } from '../core/cores.js';
import { arrived, refused, say } from '../core/diagnosis.js';
import { LoadingError, isForbidden } from '../core/loading-error.js';
import { loadFields, loadNames, loadProgramme } from '../text/load-words.js';
import { formatterFor } from '../view/context.js';
import { PointsErrorEvent } from './events/points-error-event.js';

/** @import { ReactiveController } from 'lit' */
/** @import { LoadedCore } from '../core/cores.js' */
/** @import { Diagnosis } from '../core/diagnosis.js' */
/** @import { Session } from '../model/session.js' */
/** @import { Formatter } from '../text/format.js' */
/** @import { Words } from '../text/words.js' */
/** @import { FrameInPlace } from './frame-in-place.js' */
/** @import { PointsEstimatorElement } from './points-estimator-element.js' */

/**
 * What the element is to show.
 *
 * @typedef {object} Wanted
 * @property {string} language
 * @property {string} programme
 * @property {string[]} offered the programmes to choose from
 */

/**
 * The same, once its words and forms are there. The fields of the others that are offered are no
 * mistake among the host's values.
 *
 * @typedef {Wanted & { words: Words, format: Formatter, others: string[] }} Arrived
 */

/**
 * What of an element has the focus after the visitor has asked for the core again.
 *
 * @type {Partial<Record<PointsEstimatorElement['phase'], string>>}
 */
const FOCUSED = { ready: 'h2', framed: 'iframe', failed: 'button' };

/**
 * Brings what an element shows: words, forms, the core; or a frame in their place. It knows why there
 * is neither, and takes the element through the phases of its loading. Until what is wanted is there,
 * the element shows what it has shown before.
 *
 * @implements {ReactiveController}
 */
export class Arrival {
  #element;
  #session;
  /** @type {Wanted | undefined} */
  #wanted;
  /** The last try; what an earlier one brings comes too late. */
  #attempt = Symbol('none');
  /** @type {Map<string, LoadedCore>} by programme */
  #cores = new Map();
  /** @type {(() => void) | undefined} */
  #later;

  /** Whether everything that is wanted is there. */
  isReady = false;

  /**
   * What does instead of the core, if anything.
   *
   * @type {FrameInPlace | null}
   */
  frame = null;

  /**
   * What became of the last try.
   *
   * @type {Promise<Diagnosis> | undefined}
   */
  diagnosis;

  /**
   * @param {PointsEstimatorElement} element
   * @param {Session} session
   */
  constructor(element, session) {
    this.#element = element;
    this.#session = session;
    element.addController(this);
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
    this.frame?.update();
  }

  /** @param {Wanted} wanted */
  want(wanted) {
    const before = this.#wanted;
    this.#wanted = wanted;
    // A frame follows the element by itself.
    if (this.frame || (before && isSame(before, wanted))) return;
    this.#begin();
  }

  #begin() {
    // What has failed once shows its form when it can answer.
    if (this.#element.phase === 'failed') this.#element.phase = 'retrying';
    this.diagnosis = this.#try(/** @type {Wanted} */ (this.#wanted));
  }

  /**
   * @param {Wanted} wanted
   * @returns {Promise<Diagnosis>}
   */
  async #try(wanted) {
    const element = this.#element;
    const attempt = (this.#attempt = Symbol(wanted.programme));
    const isLate = () => attempt !== this.#attempt;
    this.isReady = false;
    this.frame = null;
    try {
      const form = this.#form(wanted).then((show) => isLate() || show());
      const [core] = await Promise.all([
        coreOf(wanted.programme, element.wasmUrl || undefined),
        form,
      ]);
      if (isLate()) return /** @type {Promise<Diagnosis>} */ (this.diagnosis);
      this.#answerBy(wanted.programme, core);
      element.phase = 'ready';
      this.isReady = true;
      await element.updateComplete;
      this.#later?.();
      this.#later = undefined;
      return arrived(core.facts);
    } catch (reason) {
      if (isLate()) return /** @type {Promise<Diagnosis>} */ (this.diagnosis);
      // What is still on its way comes too late.
      this.#attempt = Symbol('none');
      const error = reason instanceof LoadingError ? reason : new LoadingError('damaged');
      const diagnosis = isForbidden(error.code) ? await this.#inFrame(error) : refused(error);
      say(diagnosis);
      if (!diagnosis.ok) {
        element.dispatchEvent(new PointsErrorEvent(diagnosis));
        await this.#fail();
      } else {
        element.phase = 'framed';
      }
      return diagnosis;
    }
  }

  /**
   * The words and the forms. Of the other programmes that are offered, only what a choice of them needs.
   *
   * @param {Wanted} wanted
   * @returns {Promise<() => void>} shows them
   */
  async #form(wanted) {
    const { language, programme, offered } = wanted;
    const isChoice = offered.length > 1;
    const [{ words, infos }, names, fields] = await Promise.all([
      loadProgramme(language, programme),
      isChoice ? loadNames(language) : {},
      isChoice ? loadFields() : {},
    ]);
    const all = { ...words, programmes: { ...words.programmes, ...names } };
    const others = offered.flatMap(
      (id) => /** @type {Record<string, string[]>} */ (fields)[id] ?? [],
    );
    return () => {
      const core = this.#cores.get(programme);
      this.#session.infos = infos;
      this.#session.core = null;
      if (core) this.#answerBy(programme, core);
      else if (this.#element.phase === 'ready') this.#element.phase = 'loading';
      this.#element.arrived = { ...wanted, words: all, format: formatterFor(words), others };
    };
  }

  /**
   * @param {string} programme
   * @param {LoadedCore} core
   */
  #answerBy(programme, core) {
    this.#cores.set(programme, core);
    this.#session.infos = core.estimators().filter((info) => info.programme === programme);
    this.#session.core = core;
  }

  /**
   * @param {LoadingError} error
   * @returns {Promise<Diagnosis>}
   */
  async #inFrame(error) {
    const element = this.#element;
    if (element.frameUrl === '') return refused(error);
    const { FrameInPlace } = await import('./frame-in-place.js');
    const frame = new FrameInPlace(element);
    // The page within a frame does not look for another.
    if (frame.isThisPage) return refused(error);
    this.frame = frame;
    frame.listen(true);
    element.phase = 'framing';
    const { address } = frame;
    const frameProblem = await frame.problem();
    if (!frameProblem) return refused(error, address);
    frame.listen(false);
    this.frame = null;
    return refused(new LoadingError(error.code, { ...error.facts, frame: address, frameProblem }));
  }

  /** The form goes away, and what was typed waits for its return. */
  async #fail() {
    const hadFocus = this.#element.shadowRoot?.activeElement != null;
    this.#session.suspend();
    this.#element.phase = 'failed';
    await this.#element.updateComplete;
    if (hadFocus) this.#focus();
  }

  retry = async () => {
    this.#begin();
    await this.diagnosis;
    await this.#element.updateComplete;
    this.#focus();
  };

  #focus() {
    const selector = FOCUSED[this.#element.phase];
    const target = selector && this.#element.renderRoot.querySelector(selector);
    if (target instanceof HTMLElement) target.focus();
  }
}

/**
 * @param {Wanted} one
 * @param {Wanted} other
 */
function isSame(one, other) {
  return (
    one.language === other.language &&
    one.programme === other.programme &&
    one.offered.join() === other.offered.join()
  );
}

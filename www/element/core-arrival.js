// @ts-check

import { arrived, refused, say } from '../core/diagnosis.js';
import { wholeCore } from '../core/cores.js';
import { ready } from '../core/estimator.js';
import { FrameInPlace } from './frame-in-place.js';
import { LoadingError, isForbidden } from '../core/loading-error.js';
import { PointsErrorEvent } from './events/points-error-event.js';

/** @import { Diagnosis } from '../core/diagnosis.js' */
/** @import { PointsEstimatorElement } from './points-estimator-element.js' */

/** Brings the core to an element, or a frame in its place, and knows why there is neither. */
export class CoreArrival {
  #element;

  /**
   * What became of the last try.
   *
   * @type {Promise<Diagnosis> | undefined}
   */
  diagnosis;

  /** @type {FrameInPlace | null} */
  frame = null;

  /** @param {PointsEstimatorElement} element */
  constructor(element) {
    this.#element = element;
  }

  /** Tries once more. */
  begin() {
    return (this.diagnosis = this.#try());
  }

  async #try() {
    const element = this.#element;
    this.frame = null;
    try {
      await ready(element.wasmUrl || undefined);
      return arrived((await wholeCore()).facts);
    } catch (reason) {
      const error = reason instanceof LoadingError ? reason : new LoadingError('damaged');
      const diagnosis = isForbidden(error.code) ? await this.#inFrame(error) : refused(error);
      say(diagnosis);
      if (!diagnosis.ok) element.dispatchEvent(new PointsErrorEvent(diagnosis));
      return diagnosis;
    }
  }

  /**
   * @param {LoadingError} error
   * @returns {Promise<Diagnosis>}
   */
  async #inFrame(error) {
    const element = this.#element;
    if (element.frameUrl === '') return refused(error);
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
}

// @ts-check

/** @import { Diagnosis } from '../../core/diagnosis.js' */

/**
 * Dispatched when the core could not be loaded, nor a frame do instead.
 *
 * @extends {CustomEvent<Diagnosis>}
 */
export class PointsErrorEvent extends CustomEvent {
  /** @param {Diagnosis} detail */
  constructor(detail) {
    super('points-error', { detail, bubbles: true, composed: true });
  }
}

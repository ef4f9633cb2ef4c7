// @ts-check

/** @import { PointsEstimateDetail } from './points-estimate-event.js' */

const pressable = 'a, button, [type=button], [type=submit], [role=button], [role=link]';

/**
 * Dispatched when the visitor presses what the host has put into the slot `action`; it carries what
 * is estimated at that moment.
 *
 * @extends {CustomEvent<PointsEstimateDetail>}
 */
export class PointsActionEvent extends CustomEvent {
  /** @param {PointsEstimateDetail} detail */
  constructor(detail) {
    super('points-action', { detail, bubbles: true, composed: true });
  }
}

/**
 * Whether a click on what is in a slot was one on something to press, and not on the text beside it.
 *
 * @param {Event} click as the slot hears it
 */
export function isPress(click) {
  const path = click.composedPath();
  const within = path.slice(0, path.indexOf(/** @type {EventTarget} */ (click.currentTarget)));
  return within.some((each) => each instanceof Element && each.matches(pressable));
}

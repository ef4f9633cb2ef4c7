// What of the Guild of Professionals has no sums in it, so that both calculations by hand share it.

import { not, statusOf, verdict } from './answer.mjs';
import { addDays, isBetween } from './days.mjs';

/** @import { Drawing, Prizes, Purchases } from '../../../pkg/points_estimator.js' */
/** @import { Answer, Status } from './answer.mjs' */

/** @typedef {Prizes['prizes'][number]} OrderedPrize */

const OPENS = '2025-07-01';
const REGISTRATION_UNTIL = '2025-12-31';
const ORDER_UNTIL = '2026-01-15';
const HAND_OUT_UNTIL = '2026-01-31';

/**
 * The receipts that can be registered; what rules out the others is written down.
 *
 * @param {Answer} answer
 * @param {Purchases} purchases
 */
export function acceptedReceipts(answer, { receipts }) {
  /** @type {Map<string, number>} */
  const ofDate = new Map();
  const accepted = receipts.filter(({ on }, row) => {
    answer.enter('receipts', row);
    const number = on === undefined ? 0 : (ofDate.get(on) ?? 0) + 1;
    if (on !== undefined) ofDate.set(on, number);
    const isInTime = isBetween(on, '2025-06-01', '2025-12-31');
    const isWithinLimit = on === undefined ? undefined : number <= 5;
    const status = verdict(
      answer.condition('purchase-window', statusOf(isInTime)),
      answer.condition('receipts-per-date', statusOf(isWithinLimit)),
    );
    return status !== 'unmet';
  });
  answer.leave();
  return accepted;
}

/**
 * @param {Answer} answer
 * @param {Purchases} purchases
 * @param {boolean | undefined} hasBoughtEnough
 */
export function judgePerson(answer, { signedUpOn, adult, resident, employed }, hasBoughtEnough) {
  const registered = statusOf(isBetween(signedUpOn, OPENS, REGISTRATION_UNTIL));
  return verdict(
    answer.condition('membership-threshold', statusOf(hasBoughtEnough)),
    answer.condition('registration-window', registered),
    answer.condition('adult', statusOf(adult)),
    answer.condition('resident', statusOf(resident)),
    answer.condition('not-employed', statusOf(not(employed))),
  );
}

/**
 * @param {Answer} answer
 * @param {OrderedPrize} prize
 */
export function judgeOrderDay(answer, { orderedOn }) {
  return answer.condition('order-window', statusOf(isBetween(orderedOn, OPENS, ORDER_UNTIL)));
}

/**
 * @param {Answer} answer
 * @param {Status} status
 */
export function enterRegistration(answer, status) {
  answer.date('register-receipts', { from: OPENS, by: REGISTRATION_UNTIL }, status);
}

/**
 * @param {Answer} answer
 * @param {string} points
 * @param {Status} status
 */
export function enterHandingOut(answer, points, status) {
  answer.date('order-prizes', { points, from: OPENS, by: ORDER_UNTIL }, status);
  answer.date('hand-out-prizes', { points, by: HAND_OUT_UNTIL }, status);
}

/**
 * @param {Answer} answer
 * @param {Drawing} drawing
 */
export function enterDrawDates(answer, { notifiedOn }) {
  const told = notifiedOn !== undefined;
  const status = told ? 'met' : 'unknown';
  answer.date('draw-held', { from: ORDER_UNTIL, by: ORDER_UNTIL }, 'met');
  answer.date('winner-form', { by: told ? addDays(notifiedOn, 3) : undefined }, status);
  answer.date('hand-out-prizes', { by: HAND_OUT_UNTIL }, status);
}

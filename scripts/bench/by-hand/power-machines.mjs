// What of Power Machines has no sums in it, so that both calculations by hand share it.

import { statusOf, verdict } from './answer.mjs';
import { addDays } from './days.mjs';

/** @import { Accrual } from '../../../pkg/points_estimator.js' */
/** @import { Answer } from './answer.mjs' */

/** @typedef {Accrual['payments'][number]} Payment */

export const SHELF_LIFE_DAYS = 1095;

/**
 * @param {Answer} answer
 * @param {Payment} payment
 */
export function judgePayment(answer, { contractedOn, exclusion }) {
  const isRecent = contractedOn === undefined ? undefined : contractedOn >= '2020-01-01';
  const isFree = exclusion === undefined ? undefined : exclusion === 'none';
  return verdict(
    answer.condition('contract-date', statusOf(isRecent)),
    answer.condition('exclusion', statusOf(isFree)),
  );
}

/**
 * The last day on which the points for a payment are credited.
 *
 * @param {string} joinedOn
 * @param {string} paidOn
 */
export function creditingDay(joinedOn, paidOn) {
  return paidOn <= joinedOn ? addDays(joinedOn, 14) : addDays(paidOn, 7);
}

/**
 * @template Value
 * @param {Value[]} values
 * @param {(value: Value) => string} dayOf
 */
export function byDay(values, dayOf) {
  /** @type {Map<string, Value[]>} */
  const days = new Map();
  for (const value of values) {
    const day = dayOf(value);
    const others = days.get(day);
    if (others) {
      others.push(value);
    } else {
      days.set(day, [value]);
    }
  }
  return days;
}

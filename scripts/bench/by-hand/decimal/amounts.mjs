// Amounts on decimal.js.

import { Decimal } from 'decimal.js';

// The greatest sum at the finest rate of exchange has 28 digits; a quotient has more to be rounded from.
const Exact = Decimal.clone({ precision: 50, rounding: Decimal.ROUND_HALF_UP });

export const ZERO = new Exact(0);

/** @param {string | number} value */
export function amountOf(value) {
  return new Exact(value);
}

/** @param {string | number | undefined} value */
export function amountIfGiven(value) {
  return value === undefined ? undefined : new Exact(value);
}

/** @param {Decimal} amount */
export function text(amount) {
  return amount.toFixed();
}

/** @param {Decimal} amount */
export function toKopecks(amount) {
  return amount.toDecimalPlaces(2);
}

/** @param {Decimal} amount */
export function toWhole(amount) {
  return amount.toDecimalPlaces(0);
}

/**
 * @param {Decimal} amount
 * @param {number} places
 */
export function cut(amount, places) {
  return amount.toDecimalPlaces(places, Decimal.ROUND_DOWN);
}

/**
 * @param {Decimal} one
 * @param {Decimal} other
 */
export function lesser(one, other) {
  return other.lt(one) ? other : one;
}

/**
 * The tax on top of a net sum, whole roubles.
 *
 * @param {Decimal} net
 * @param {number} percent
 */
export function taxOnTop(net, percent) {
  return toWhole(net.times(percent).div(100 - percent));
}

// Amounts as whole numbers of kopecks, or of finer parts where a rule needs them.

/** @param {string | number} value */
export function kopecksOf(value) {
  return scaled(value, 2);
}

/** @param {string | number | undefined} value */
export function kopecksIfGiven(value) {
  return value === undefined ? undefined : scaled(value, 2);
}

/**
 * A decimal number as a whole number of its smallest parts.
 *
 * @param {string | number} value
 * @param {number} decimals
 */
export function scaled(value, decimals) {
  const [whole, fraction = ''] = String(value).split('.');
  return BigInt(whole + fraction.padEnd(decimals, '0'));
}

/**
 * The number again, without the zeros at its end.
 *
 * @param {bigint} value
 * @param {number} decimals
 */
export function text(value, decimals = 2) {
  const digits = value.toString().padStart(decimals + 1, '0');
  const point = digits.length - decimals;
  const fraction = digits.slice(point).replace(/0+$/, '');
  const whole = digits.slice(0, point);
  return fraction === '' ? whole : `${whole}.${fraction}`;
}

/**
 * a ÷ b, half rounded up: no sum here is negative.
 *
 * @param {bigint} a
 * @param {bigint} b
 */
export function rounded(a, b) {
  return (2n * a + b) / (2n * b);
}

/**
 * @param {bigint | undefined} value
 * @param {bigint} minimum
 */
export function reaches(value, minimum) {
  return value === undefined ? undefined : value >= minimum;
}

/**
 * @param {bigint} one
 * @param {bigint} other
 */
export function lesser(one, other) {
  return other < one ? other : one;
}

/**
 * Tax in whole roubles on a sum of kopecks.
 *
 * @param {bigint} base
 * @param {bigint} percent
 */
export function taxOn(base, percent) {
  return rounded(base * percent, 10_000n) * 100n;
}

/**
 * The tax in whole roubles on top of a net sum of kopecks.
 *
 * @param {bigint} net
 * @param {bigint} percent
 */
export function taxOnTop(net, percent) {
  return rounded(net * percent, (100n - percent) * 100n) * 100n;
}

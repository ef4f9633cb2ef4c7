// @ts-check

import { readAmount } from '../../model/asking.js';

/** @import { FieldDescription } from '../../../pkg/points_estimator.js' */
/** @import { View } from '../view.js' */

/**
 * The text that stands in an amount's field: the visitor's own while it is being typed or is wrong,
 * the grouped amount once it was left.
 *
 * @param {View} view
 * @param {FieldDescription} field
 * @param {string} path
 */
export function shownAmount({ words, format, entries, focused, problemAt }, field, path) {
  const typed = entries.at(path) ?? field.initial ?? '';
  if (typeof typed !== 'string') return '';
  if (typed === '' || focused === path) return typed;
  // A part above its whole is well written; it may well be the whole that is wrong.
  const problem = problemAt(path);
  if (problem && problem.code !== 'part-above-whole') return typed;
  const amount = readAmount(field, typed, words.language);
  return field.kind === 'money' ? format.money(amount) : format.decimal(amount);
}

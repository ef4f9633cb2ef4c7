// @ts-check

import { fill } from '../../text/format.js';
import { term } from '../view.js';

/** @import { Problem } from '../../../pkg/points_estimator.js' */
/** @import { FormField } from '../../model/compose.js' */
/** @import { View } from '../view.js' */

/**
 * The sentence for a problem, with the limits written as the field's own values are.
 *
 * @param {View} view
 * @param {FormField} formField
 * @param {Problem} problem
 */
export function problemText(view, { field }, problem) {
  const { words, format } = view;
  /** @param {string | null | undefined} limit */
  const shown = (limit) => {
    if (limit === null || limit === undefined) return '';
    if (field.kind === 'date') return format.date(limit);
    if (field.kind === 'money') return `${format.money(limit)}\u00a0₽`;
    return format.decimal(limit);
  };
  const { allowed } = problem;
  return fill(words.problems[problem.code] ?? problem.message, {
    minimum: shown(allowed?.minimum),
    maximum: shown(allowed?.maximum),
    decimals: String(allowed?.decimals ?? ''),
    choices: (allowed?.choices ?? []).map((id) => term(view, id)).join(', '),
    given: problem.given ?? '',
  });
}

// @ts-check

import { fill } from '../../text/format.js';
import { codecOf } from '../../model/field-codec.js';
import { term } from '../context.js';

/** @import { Problem } from '../../../pkg/points_estimator.js' */
/** @import { FormField } from '../../model/form.js' */
/** @import { ViewContext } from '../context.js' */

/**
 * The sentence for a problem, with the limits written as the field's own values are.
 *
 * @param {ViewContext} context
 * @param {FormField} formField
 * @param {Problem} problem
 */
export function problemText(context, { field }, problem) {
  const { words, format } = context;
  const codec = codecOf(field);
  /** @param {string | null | undefined} limit */
  const shown = (limit) => (limit ? codec.limit(limit, format) : '');
  const { allowed } = problem;
  return fill(words.problems[problem.code] ?? problem.message, {
    minimum: shown(allowed?.minimum),
    maximum: shown(allowed?.maximum),
    decimals: String(allowed?.decimals ?? ''),
    choices: (allowed?.choices ?? []).map((id) => term(context, id)).join(', '),
    given: problem.given ?? '',
  });
}

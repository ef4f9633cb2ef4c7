// @ts-check

import { forms } from '../../pkg/forms.js';

/** @import { EstimatorInfo, FieldDescription } from '../../pkg/points_estimator.js' */
/** @import { FieldOutline } from '../../pkg/forms.js' */

/**
 * The estimators as far as a form shows them, while the core that knows the rest is on its way.
 *
 * @returns {EstimatorInfo[]}
 */
export function outlines() {
  const rest = { parameters: [], accounts: [], schedule: [], conditions: [], steps: [], notes: [] };
  const unsaid = { edition: null, opens: null, closes: null, periodClause: null, rowOf: null };
  return forms.map((form) => ({ ...unsaid, ...rest, ...form, fields: form.fields.map(filled) }));
}

/**
 * @param {FieldOutline} field
 * @returns {FieldDescription}
 */
function filled({ fields = [], ...field }) {
  const limits = { minimum: null, maximum: null, decimals: null, initial: null, clause: null };
  return { ...limits, required: false, choices: [], ...field, fields: fields.map(filled) };
}

// @ts-check

/** @import { EstimatorInfo, FieldDescription } from '../../pkg/points_estimator.js' */

/**
 * What a form draws of a field; what is left out is null, false or empty.
 *
 * @typedef {Pick<FieldDescription, 'id' | 'kind'>
 *   & Partial<Pick<FieldDescription, 'required' | 'maximum' | 'choices' | 'initial'>>
 *   & { fields?: FieldOutline[] }} FieldOutline
 */

/**
 * What a form draws of an estimator.
 *
 * @typedef {Pick<EstimatorInfo, 'id' | 'programme'>
 *   & Partial<Pick<EstimatorInfo, 'edition' | 'opens' | 'closes' | 'rowOf'>>
 *   & { fields: FieldOutline[] }} FormOutline
 */

/**
 * The estimators of a programme as far as a form shows them, while the core that knows the rest is on
 * its way.
 *
 * @param {FormOutline[]} forms
 * @returns {EstimatorInfo[]}
 */
export function outlinesFrom(forms) {
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

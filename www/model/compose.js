// @ts-check

/** @import { EstimatorInfo, FieldDescription } from '../../pkg/points_estimator.js' */

/**
 * A field of a form: one or several estimators ask for it.
 *
 * @typedef {object} FormField
 * @property {string} id
 * @property {FieldDescription} field
 * @property {string[]} estimators that take it, the first one first
 * @property {string[]} requiredBy
 * @property {FormField[]} fields of one row, for a list
 */

/**
 * The form of one question of a programme in one edition.
 *
 * @typedef {object} Form
 * @property {EstimatorInfo[]} infos
 * @property {FormField[]} fields
 */

/**
 * Joins the fields of a question's estimators, so that a value is typed once and serves them all.
 * An estimator that is asked once per row of another's list puts its own fields into the row, except
 * those that the form has anyway.
 *
 * @param {EstimatorInfo[]} infos the estimators of one question in one edition
 * @returns {Form}
 */
export function composeForm(infos) {
  /** @type {FormField[]} */
  const fields = [];
  const whole = infos.filter(({ rowOf }) => rowOf === null);
  const perRow = infos.filter(({ rowOf }) => rowOf !== null);
  for (const info of whole) {
    for (const field of info.fields) join(fields, field, info.id);
  }
  for (const info of perRow) {
    const list = fields.find(({ id }) => id === info.rowOf);
    for (const field of info.fields) {
      const shared = fields.some(({ id }) => id === field.id);
      join(shared || !list ? fields : list.fields, field, info.id);
    }
  }
  return { infos, fields };
}

/**
 * @param {FormField[]} fields
 * @param {FieldDescription} field
 * @param {string} estimator
 */
function join(fields, field, estimator) {
  let joined = fields.find(({ id }) => id === field.id);
  if (!joined) {
    joined = { id: field.id, field, estimators: [], requiredBy: [], fields: [] };
    fields.push(joined);
  }
  joined.estimators.push(estimator);
  if (field.required) joined.requiredBy.push(estimator);
  for (const inner of field.fields) join(joined.fields, inner, estimator);
}

// @ts-check

import { FieldRef } from './field-ref.js';

/** @import { EstimatorInfo, FieldDescription } from '../../pkg/points_estimator.js' */
/** @import { RowRef } from './field-ref.js' */

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

/**
 * @param {Form} form
 * @param {FieldRef} ref
 * @returns {FormField | undefined}
 */
export function fieldAt({ fields }, { id, row }) {
  const among = row ? fields.find((field) => field.id === row.list)?.fields : fields;
  return among?.find((field) => field.id === id);
}

/**
 * Where an estimator's field stands: in the form, if that has it, and in a row otherwise.
 *
 * @param {Form} form
 * @param {string} id
 * @param {RowRef | null} row that the estimator is asked about
 */
export function refOf({ fields }, id, row) {
  return new FieldRef(id, fields.some((field) => field.id === id) ? null : row);
}

/**
 * The list that has a field in its rows.
 *
 * @param {FormField[]} fields
 * @param {string} id
 * @returns {FormField | undefined}
 */
export function listWith(fields, id) {
  return fields.find((list) => list.fields.some((field) => field.id === id));
}

/**
 * Whether every estimator of the form requires a field. One that only some of them require may stay
 * empty for good: a project that is not built yet has no cost of installation.
 *
 * @param {Form} form
 * @param {FieldRef} ref
 */
export function isRequired(form, ref) {
  return fieldAt(form, ref)?.requiredBy.length === form.infos.length;
}

// @ts-check

// Values, as a request of the core has them, into the fields of a form and out of them again.

import { isBlank } from './entries.js';
import { codecOf, entryOf } from './field-codec.js';
import { FieldRef, formatPath } from './field-ref.js';
import { composeForm, listWith } from './form.js';

/** @import { EstimatorInfo, FieldDescription } from '../../pkg/points_estimator.js' */
/** @import { Entries } from './entries.js' */
/** @import { Entry } from './field-codec.js' */
/** @import { Form, FormField } from './form.js' */

/**
 * Values by field: amounts as decimal text, lists as lists of rows. `null` or an empty text empties a
 * field.
 *
 * @typedef {Record<string, unknown>} Values
 */

/**
 * The attribute as what the property takes. What is no JSON stays as it is, to be refused later.
 *
 * @param {string | null} text
 */
export function readValues(text) {
  try {
    return JSON.parse(text ?? 'null');
  } catch {
    return text;
  }
}

/**
 * Deep inequality: frameworks assign equal values on every render, which must not overwrite what the
 * visitor typed.
 *
 * @param {unknown} one
 * @param {unknown} other
 * @returns {boolean}
 */
export function differ(one, other) {
  if (!isObject(one) || !isObject(other)) return !Object.is(one, other);
  const keys = Object.keys(one);
  const same = keys.length === Object.keys(other).length;
  return !same || keys.some((key) => differ(one[key], other[key]));
}

/**
 * Puts values into the fields of a programme, whatever edition and question they are of.
 *
 * @param {Entries} entries of the programme
 * @param {unknown} values
 * @param {{ own: EstimatorInfo[], others: string[] }} known the estimators of the programme in all its
 *   editions; the fields of all that are offered, which the values may name too
 * @returns {{ refused: string[], fields: string[] }} the paths of what could not be used, and the
 *   fields that there are
 */
export function putValues(entries, values, { own, others }) {
  const { fields } = composeForm(own);
  const known = fields.map(({ id }) => id);
  if (values === undefined || values === null) return { refused: [], fields: known };
  if (!isObject(values) || Array.isArray(values)) {
    return { refused: [JSON.stringify(values)], fields: known };
  }
  const foreign = new Set(others);
  const choices = choicesOf(own.flatMap((info) => info.fields));
  /** @type {string[]} */
  const refused = [];
  for (const [id, value] of Object.entries(values)) {
    const found = fields.find((field) => field.id === id);
    // An estimator that is asked per row has the fields of the row as its own.
    const list = found ? undefined : listWith(fields, id);
    const field = found ?? list?.fields.find((inner) => inner.id === id);
    if (found?.field.kind === 'rows' && Array.isArray(value)) {
      const rows = value.map((row, index) => rowEntries(found, row, index, choices, refused));
      entries.setRows(id, rows);
    } else if (field) {
      const entry = entryOf(field.field, value, choices.get(id));
      const row = list ? { list: list.id, key: entries.rows(list.id)[0].key } : null;
      if (entry) entries.put(new FieldRef(id, row), entry);
      else refused.push(id);
    } else if (!foreign.has(id)) {
      refused.push(id);
    }
  }
  return { refused, fields: known };
}

/**
 * @param {FormField} list
 * @param {unknown} values of one row
 * @param {number} index
 * @param {Map<string, string[]>} choices
 * @param {string[]} refused is added to
 */
function rowEntries(list, values, index, choices, refused) {
  /** @type {Map<string, Entry>} */
  const entries = new Map();
  const row = { list: list.id, index };
  if (!isObject(values)) refused.push(`${list.id}[${index}]`);
  for (const [id, value] of Object.entries(isObject(values) ? values : {})) {
    const found = list.fields.find((field) => field.id === id);
    const entry = found && entryOf(found.field, value, choices.get(id));
    if (entry) entries.set(id, entry);
    else refused.push(formatPath({ id, row, count: null }));
  }
  return entries;
}

/**
 * The values that make a form what it is, once they are put into an empty one. What cannot be read is
 * left out.
 *
 * @param {Form} form
 * @param {Entries} entries
 * @returns {Values}
 */
export function valuesOf({ fields }, entries) {
  const values = fieldValues(fields, (id) => entries.at(new FieldRef(id)));
  for (const list of fields) {
    if (list.field.kind !== 'rows') continue;
    const rows = entries.rows(list.id);
    if (rows.length === 1 && isBlank(rows[0])) continue;
    values[list.id] = rows.map((row) => fieldValues(list.fields, (id) => row.entries.get(id)));
  }
  return values;
}

/**
 * @param {FormField[]} fields
 * @param {(id: string) => Entry | undefined} at
 */
function fieldValues(fields, at) {
  /** @type {Values} */
  const values = {};
  for (const { id, field } of fields) {
    const entry = at(id);
    if (!entry) continue;
    const value = codecOf(field).read(entry) ?? null;
    // An emptied field needs a value only where something else would stand in it.
    const isSaid = value === null ? field.initial !== null : entryOf(field, value) !== undefined;
    if (isSaid) values[id] = value;
  }
  return values;
}

/**
 * What each field may be in any edition.
 *
 * @param {FieldDescription[]} fields
 * @param {Map<string, string[]>} [found]
 */
function choicesOf(fields, found = new Map()) {
  for (const field of fields) {
    found.set(field.id, [...(found.get(field.id) ?? []), ...field.choices]);
    choicesOf(field.fields, found);
  }
  return found;
}

/**
 * @param {unknown} value
 * @returns {value is Record<string, unknown>}
 */
function isObject(value) {
  return typeof value === 'object' && value !== null;
}

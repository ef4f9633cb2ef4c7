// @ts-check

import { isBlank } from './entries.js';
import { codecOf, initialEntry } from './field-codec.js';
import { refOf } from './form.js';

/** @import { EstimatorInfo, FieldDescription, Request } from '../../pkg/points_estimator.js' */
/** @import { Entries, Row } from './entries.js' */
/** @import { Entry } from './field-codec.js' */
/** @import { RowRef } from './field-ref.js' */
/** @import { Form } from './form.js' */

/**
 * One request to the core, with what is needed to find its rows in the form again.
 *
 * @typedef {object} CoreRequest
 * @property {EstimatorInfo} info
 * @property {RowRef | null} row of an estimator that is asked per row
 * @property {Record<string, number[]>} keys of the rows that were sent, by list
 * @property {Request} request
 */

/**
 * The requests that a form makes: one for each estimator, or one for each row.
 *
 * @param {Form} form
 * @param {Entries} entries
 * @param {string} on the day of reading
 * @returns {CoreRequest[]}
 */
export function requestsOf(form, entries, on) {
  return form.infos.flatMap((info) => {
    const { rowOf } = info;
    if (rowOf === null) return [requestOf(form, entries, on, info, null)];
    return sentRows(entries, rowOf).map((row) => requestOf(form, entries, on, info, row));
  });
}

/**
 * @param {Form} form
 * @param {Entries} entries
 * @param {string} on
 * @param {EstimatorInfo} info
 * @param {Row | null} row of the list that the estimator is asked about
 * @returns {CoreRequest}
 */
function requestOf(form, entries, on, info, row) {
  const ownRow = row && info.rowOf !== null ? { list: info.rowOf, key: row.key } : null;
  /** @type {Record<string, unknown>} */
  const request = { estimator: info.id, on };
  if (info.edition !== null) request.edition = info.edition;
  /** @type {Record<string, number[]>} */
  const keys = {};
  for (const field of info.fields) {
    const { id } = field;
    if (field.kind === 'rows') {
      const sent = sentRows(entries, id, field.required);
      keys[id] = sent.map(({ key }) => key);
      request[id] = sent.map((each) => valuesOf(field.fields, (inner) => each.entries.get(inner)));
    } else {
      const ref = refOf(form, id, ownRow);
      put(request, field, ref.row ? row?.entries.get(id) : entries.at(ref));
    }
  }
  return {
    info,
    row: ownRow,
    keys,
    request: /** @type {Request} */ (/** @type {unknown} */ (request)),
  };
}

/**
 * The rows worth sending: an untouched row is not a mistake, it has not been begun. Where there must
 * be one, the first is sent anyway, so that the core says what it wants.
 *
 * @param {Entries} entries
 * @param {string} list
 * @param {boolean} required
 */
function sentRows(entries, list, required = true) {
  const rows = entries.rows(list);
  const begun = rows.filter((row) => !isBlank(row));
  return begun.length > 0 || !required ? begun : rows.slice(0, 1);
}

/**
 * @param {FieldDescription[]} fields
 * @param {(id: string) => Entry | undefined} at
 */
function valuesOf(fields, at) {
  /** @type {Record<string, unknown>} */
  const values = {};
  for (const field of fields) put(values, field, at(field.id));
  return values;
}

/**
 * A field sends nothing while it is empty, and the visitor's own text if that cannot be read, so that
 * the core says what is wrong with it.
 *
 * @param {Record<string, unknown>} values
 * @param {FieldDescription} field
 * @param {Entry | undefined} entry
 */
function put(values, field, entry = initialEntry(field)) {
  const value = codecOf(field).read(entry);
  if (value !== undefined) values[field.id] = value;
}

// @ts-check

import { isAmount } from './asking.js';
import { composeForm } from './compose.js';
import { pathOf } from './entries.js';

/** @import { EstimatorInfo, FieldDescription } from '../../pkg/points_estimator.js' */
/** @import { FormField } from './compose.js' */
/** @import { Entries, Typed } from './entries.js' */

/**
 * What a host fills in beforehand, by field, as in a request of the core: amounts as decimal text,
 * lists as lists of rows. `null` or an empty text empties a field.
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
 * Whether a host has set other values: frameworks set equal ones anew whenever they draw, and the
 * visitor's must outlive that.
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
 * Puts a host's values where the visitor's stand.
 *
 * @param {Entries} entries of the programme
 * @param {unknown} values
 * @param {{ own: EstimatorInfo[], others: EstimatorInfo[] }} infos of the programme in all its
 *   editions; of all that are offered, whose fields the values may name too
 * @returns {{ refused: string[], fields: string[] }} the paths of what could not be used, and the
 *   fields that there are
 */
export function prefill(entries, values, { own, others }) {
  const { fields } = composeForm(own);
  const known = fields.map(({ id }) => id);
  if (values === undefined || values === null) return { refused: [], fields: known };
  if (!isObject(values) || Array.isArray(values)) {
    return { refused: [JSON.stringify(values)], fields: known };
  }
  /** @type {string[]} */
  const refused = [];
  const choices = choicesOf(own.flatMap((info) => info.fields));

  /**
   * @param {FormField[]} among
   * @param {{ list: string, key: number } | null} row
   * @param {Values} given
   * @param {string} place
   */
  const put = (among, row, given, place) => {
    for (const [id, value] of Object.entries(given)) {
      const found = among.find((each) => each.id === id);
      const list = found ? undefined : fields.find(hasInner(id));
      const typed = found && typedOf(found.field, value, choices);
      if (found?.field.kind === 'rows' && Array.isArray(value)) {
        for (const { key } of entries.rows(id)) entries.removeRow(id, key);
        // There is always one.
        (value.length > 0 ? value : [{}]).forEach((each, index) => {
          const added = { list: id, key: entries.addRow(id) };
          if (isObject(each)) put(found.fields, added, each, `${id}[${index}].`);
          else refused.push(`${id}[${index}]`);
        });
      } else if (typed !== undefined) {
        entries.put(pathOf(id, row), typed);
      } else if (list && !row) {
        // An estimator that is asked per row has the fields of the row as its own.
        put(list.fields, { list: list.id, key: entries.rows(list.id)[0].key }, { [id]: value }, '');
      } else if (
        found ||
        row ||
        !others.some(({ fields }) => fields.some((each) => each.id === id))
      ) {
        refused.push(place + id);
      }
    }
  };
  put(fields, null, values, '');
  return { refused, fields: known };
}

/** @param {string} id */
function hasInner(id) {
  return (/** @type {FormField} */ { fields }) => fields.some((inner) => inner.id === id);
}

/**
 * What a visitor would have typed for a value; nothing where it is no value of the field.
 *
 * @param {FieldDescription} field
 * @param {unknown} value
 * @param {Map<string, string[]>} choices
 * @returns {Typed | undefined}
 */
function typedOf(field, value, choices) {
  const { id, kind } = field;
  if (kind === 'rows') return undefined;
  if (kind === 'counts') {
    const pairs = Object.entries(isObject(value) ? value : {}).map(([key, count]) => [
      choices.get(id)?.includes(key),
      key,
      decimalOf(count),
    ]);
    const sound = value === null || (isObject(value) && pairs.every(([is, , text]) => is && text));
    return sound ? Object.fromEntries(pairs.map(([, key, text]) => [key, text])) : undefined;
  }
  if (value === null || value === '') return '';
  if (kind === 'flag') return value === true ? 'yes' : value === false ? 'no' : undefined;
  if (isAmount(field)) return decimalOf(value);
  if (typeof value !== 'string') return undefined;
  if (kind === 'date') return /^\d{4}-\d\d-\d\d$/.test(value) ? value : undefined;
  return kind === 'text' || choices.get(id)?.includes(value) ? value : undefined;
}

/** @param {unknown} value */
function decimalOf(value) {
  const exact = typeof value === 'string' || Number.isSafeInteger(value);
  const text = String(value);
  return exact && /^-?\d+(\.\d+)?$/.test(text) ? text : undefined;
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

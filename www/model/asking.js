// @ts-check

import { decimalFromTyped } from '../text/typed-amount.js';
import { pathOf } from './entries.js';

/** @import { Answer, EstimatorInfo, FieldDescription, Problem } from '../../pkg/points_estimator.js' */
/** @import { Form, FormField } from './compose.js' */
/** @import { Entries, Row, Typed } from './entries.js' */

/**
 * One request to the core, with what is needed to find its rows in the form again.
 *
 * @typedef {object} Question
 * @property {EstimatorInfo} info
 * @property {{ list: string, key: number } | null} row of an estimator that is asked per row
 * @property {Record<string, number[]>} keys of the rows that were sent, by list
 * @property {Record<string, unknown>} request
 */

/**
 * A problem at the field where it stands.
 *
 * @typedef {{ path: string, key: string | null, problem: Problem }} PlacedProblem
 */

/** @typedef {{ question: Question, answer: Answer, problems: PlacedProblem[] }} Asked */

/**
 * The requests that a form makes: one for each estimator, or one for each row.
 *
 * @param {Form} form
 * @param {Entries} entries
 * @param {{ on: string, language: string }} circumstances
 * @returns {Question[]}
 */
export function questions(form, entries, { on, language }) {
  return form.infos.flatMap((info) => {
    const rows = info.rowOf === null ? [null] : sentRows(entries, info.rowOf);
    return rows.map((row) => {
      const own = row && info.rowOf !== null ? { list: info.rowOf, key: row.key } : null;
      /** @type {Record<string, unknown>} */
      const request = { estimator: info.id, on };
      if (info.edition !== null) request.edition = info.edition;
      /** @type {Record<string, number[]>} */
      const keys = {};
      for (const field of info.fields) {
        const shared = form.fields.some(({ id }) => id === field.id);
        const path = pathOf(field.id, shared ? null : own);
        if (field.kind === 'rows') {
          const sent = sentRows(entries, field.id, field.required);
          keys[field.id] = sent.map(({ key }) => key);
          request[field.id] = sent.map((each) => rowValues(field, each, language));
        } else {
          put(request, field, entries.at(path), language);
        }
      }
      return { info, row: own, keys, request };
    });
  });
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
  const begun = rows.filter((row) => !entries.isBlank(row));
  return begun.length > 0 || !required ? begun : rows.slice(0, 1);
}

/**
 * @param {FieldDescription} list
 * @param {Row} row
 * @param {string} language
 */
function rowValues(list, row, language) {
  /** @type {Record<string, unknown>} */
  const values = {};
  for (const field of list.fields) put(values, field, row.typed.get(field.id), language);
  return values;
}

/**
 * @param {Record<string, unknown>} values
 * @param {FieldDescription} field
 * @param {Typed | undefined} typed
 * @param {string} language
 */
function put(values, field, typed, language) {
  const value = valueOf(field, typed ?? field.initial ?? '', language);
  if (value !== undefined) values[field.id] = value;
}

/**
 * What a field sends: nothing when it is empty, and the visitor's own text when it cannot be read, so
 * that the core says what is wrong with it.
 *
 * @param {FieldDescription} field
 * @param {Typed} typed
 * @param {string} language
 */
function valueOf(field, typed, language) {
  if (typeof typed !== 'string') {
    const counts = Object.entries(typed)
      .filter(([, text]) => text.trim() !== '')
      .map(([key, text]) => [key, decimalFromTyped(text, { language }) ?? text]);
    return counts.length > 0 ? Object.fromEntries(counts) : undefined;
  }
  if (typed.trim() === '') return undefined;
  if (field.kind === 'flag') return typed === 'yes';
  return isAmount(field) ? readAmount(field, typed, language) : typed;
}

/** @param {FieldDescription} field */
export function isAmount({ kind }) {
  return kind === 'money' || kind === 'percent' || kind === 'exchange-rate' || kind === 'count';
}

/**
 * @param {FieldDescription} field
 * @param {string} typed
 * @param {string} language
 */
export function readAmount({ kind }, typed, language) {
  const grouping = kind === 'money' || kind === 'count';
  return decimalFromTyped(typed, { language, grouping }) ?? typed;
}

/**
 * Finds the field of the form that a problem is about.
 *
 * @param {Form} form
 * @param {Question} question
 * @param {Problem} problem
 * @returns {PlacedProblem}
 */
export function place(form, question, problem) {
  const inList = /^(\w+)\[(\d+)\](?:\.(.+))?$/.exec(problem.field);
  if (inList) {
    const [, list, index, inner] = inList;
    const key = question.keys[list]?.[Number(index)];
    if (inner === undefined || key === undefined) return { path: list, key: null, problem };
    return split(inner, { list, key }, problem);
  }
  const [id] = problem.field.split('.');
  const shared = form.fields.some((field) => field.id === id);
  return split(problem.field, shared ? null : question.row, problem);
}

/**
 * @param {string} field such as `stage` or `focus.optimat-a`
 * @param {{ list: string, key: number } | null} row
 * @param {Problem} problem
 * @returns {PlacedProblem}
 */
function split(field, row, problem) {
  const [id, key = null] = field.split(/[.[]/);
  return { path: pathOf(id, row), key: key?.replace(/\]$/, '') ?? null, problem };
}

/**
 * Whether an estimator was begun: a required field that only some estimators of the form want may
 * stay empty for good, so it is asked for calmly.
 *
 * @param {Form} form
 * @param {FormField} field
 */
export function everyoneRequires(form, field) {
  return field.requiredBy.length === form.infos.length;
}

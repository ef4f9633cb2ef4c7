// @ts-check

import { formatter } from '../text/format.js';

/** @import { EstimatorInfo, FieldDescription, Problem } from '../../pkg/points_estimator.js' */
/** @import { Section } from '../model/answers.js' */
/** @import { Entries, Row } from '../model/entries.js' */
/** @import { FieldRef, RowRef } from '../model/field-ref.js' */
/** @import { Form } from '../model/form.js' */
/** @import { Session } from '../model/session.js' */
/** @import { Later } from './later.js' */
/** @import { Formatter } from '../text/format.js' */
/** @import { Words } from '../text/index.js' */

/**
 * What every view is given: what there is to show, and whom to tell.
 *
 * @typedef {object} ViewContext
 * @property {Words} words
 * @property {Formatter} format
 * @property {Form} form
 * @property {EstimatorInfo[]} published the estimators of the form in every edition
 * @property {Entries} entries
 * @property {boolean} isAsked whether there is a core that answers
 * @property {Section[]} sections
 * @property {(ref: FieldRef, field: FieldDescription) => string} textOf the text for a control
 * @property {(ref: FieldRef, count?: string) => Problem | undefined} problemAt to be shown now
 * @property {(row: RowRef) => unknown[]} stateOf what a row shows besides its entries
 * @property {(part: string) => boolean} shows what of itself the host wants to be seen
 * @property {Actions} actions
 */

/**
 * @typedef {object} Actions
 * @property {(ref: FieldRef, text: string, count?: string) => void} type
 * @property {(ref: FieldRef, text?: string) => void} focus
 * @property {(ref: FieldRef) => void} leave
 * @property {(list: string) => void} addRow
 * @property {(row: RowRef) => void} removeRow
 * @property {(ref: FieldRef) => void} reveal
 * @property {(programme: string) => void} chooseProgramme
 * @property {(edition: string) => void} chooseEdition
 * @property {(question: string) => void} chooseQuestion
 * @property {() => void} toResult
 * @property {(click: Event) => void} act on what the host has put into its slot
 * @property {(part: Later<unknown>) => Promise<void>} load fails in sight of the visitor, not of the caller
 */

/**
 * @param {Session} session
 * @param {Pick<ViewContext, 'words' | 'format' | 'shows' | 'actions'>} element
 * @returns {ViewContext}
 */
export function contextOf(session, element) {
  const { form, published, entries, asked, sections } = session;
  return {
    ...element,
    ...{ form, published, entries, sections },
    isAsked: asked.length > 0,
    textOf: (ref, field) => session.textOf(ref, field, element.format),
    problemAt: (ref, count) => session.problemAt(ref, count),
    stateOf: (row) => session.stateOf(row),
  };
}

/**
 * @param {Words} words
 * @returns {Formatter} of their language
 */
export function formatterFor({ language, units, terms }) {
  return formatter(language, { units, choice: (id) => terms[id] ?? id });
}

/**
 * The name of a row: what the visitor called it, with its number where another one is called so too,
 * or its number alone. Nothing where there is one row only.
 *
 * @param {ViewContext} context
 * @param {RowRef} row
 */
export function rowName({ words, entries }, { list, key }) {
  const rows = entries.rows(list);
  const { index = -1, name = '', isAlone = false } = namesOf(rows).get(key) ?? {};
  if (name) return isAlone ? name : `${name} (${index + 1})`;
  return rows.length > 1 ? `${words.rows[list].one} ${index + 1}` : '';
}

/** @typedef {Map<number, { index: number, name: string, isAlone: boolean }>} RowNames by key */

/**
 * Of the rows of a list, which never change: others take their place.
 *
 * @type {WeakMap<readonly Row[], RowNames>}
 */
const names = new WeakMap();

/**
 * @param {readonly Row[]} rows
 * @returns {RowNames}
 */
function namesOf(rows) {
  const known = names.get(rows);
  if (known) return known;
  const given = rows.map(({ entries }) => {
    const entry = entries.get('name');
    return entry && 'value' in entry ? String(entry.value).trim() : '';
  });
  /** @type {Map<string, number>} */
  const uses = new Map();
  for (const name of given) uses.set(name, (uses.get(name) ?? 0) + 1);
  const found = new Map(
    rows.map(({ key }, index) => {
      const name = given[index];
      return [key, { index, name, isAlone: uses.get(name) === 1 }];
    }),
  );
  names.set(rows, found);
  return found;
}

/**
 * @param {ViewContext} context
 * @param {string} id
 */
export function term({ words }, id) {
  return words.terms[id] ?? id;
}

/**
 * A term within a line, where a capital is wrong unless it belongs to the name: НДС, OptiMat.
 *
 * @param {string} text
 */
export function inSentence(text) {
  const [word] = text.split(' ');
  const own = /\p{Lu}/u.test(word.slice(1)) || text.length === 1;
  return own ? text : lowered(text);
}

/** @param {string} text */
export function lowered(text) {
  return text.charAt(0).toLowerCase() + text.slice(1);
}

/**
 * Whether an amount is there, and is more than nothing.
 *
 * @param {string | null} decimal
 * @returns {decimal is string}
 */
export function isSome(decimal) {
  return decimal !== null && /[1-9]/.test(decimal);
}

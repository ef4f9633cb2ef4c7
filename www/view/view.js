// @ts-check

/** @import { EstimatorInfo, Problem } from '../../pkg/points_estimator.js' */
/** @import { Form } from '../model/compose.js' */
/** @import { Entries, Typed } from '../model/entries.js' */
/** @import { Asked } from '../model/asking.js' */
/** @import { Formatter } from '../text/format.js' */
/** @import { Words } from '../text/index.js' */

/**
 * What every template is given: what there is to show, and whom to tell.
 *
 * @typedef {object} View
 * @property {Words} words
 * @property {Formatter} format
 * @property {Form} form
 * @property {EstimatorInfo[]} published the estimators of the form in every edition
 * @property {Entries} entries
 * @property {Asked[]} asked
 * @property {string | null} focused path of the field being edited
 * @property {(path: string, key?: string) => Problem | undefined} problemAt to be shown now
 * @property {(part: string) => boolean} shows what of itself the host wants to be seen
 * @property {Actions} actions
 */

/**
 * @typedef {object} Actions
 * @property {(path: string, typed: Typed) => void} type
 * @property {(path: string) => void} enter
 * @property {(path: string) => void} leave
 * @property {(list: string) => void} addRow
 * @property {(list: string, key: number) => void} removeRow
 * @property {(path: string) => void} reveal
 * @property {(programme: string) => void} chooseProgramme
 * @property {(edition: string) => void} chooseEdition
 * @property {(question: string) => void} chooseQuestion
 * @property {() => void} toResult
 */

/**
 * The name of a row: what the visitor called it, with its number where another one is called so too,
 * or its number alone. Nothing where there is one row only.
 *
 * @param {View} view
 * @param {string} list
 * @param {number} key
 */
export function rowName({ words, entries }, list, key) {
  const rows = entries.rows(list);
  const index = rows.findIndex((row) => row.key === key);
  const names = rows.map(({ typed }) => String(typed.get('name') ?? '').trim());
  const given = names[index];
  if (given) {
    const isAlone = names.filter((name) => name === given).length === 1;
    return isAlone ? given : `${given} (${index + 1})`;
  }
  return rows.length > 1 ? `${words.rows[list].one} ${index + 1}` : '';
}

/**
 * @param {View} view
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
  return own ? text : text.charAt(0).toLowerCase() + text.slice(1);
}

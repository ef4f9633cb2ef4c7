// @ts-check

import { clauses as clausesEn } from './clauses-en.js';
import { clauses as clausesRu } from './clauses-ru.js';
import { en } from './en.js';
import { ru } from './ru.js';

/**
 * Every word that the element shows, in one language. One id has one meaning everywhere, so fields,
 * figures, choices, steps, accounts and dates share the table `terms`.
 *
 * @typedef {object} Words
 * @property {string} language
 * @property {Record<string, { name: string, short: string, promise: string }>} programmes
 * @property {Record<string, string>} estimators
 * @property {Record<string, string>} groups heading of an estimator's own fields in a shared form
 * @property {Record<string, string>} editions
 * @property {Record<string, { one: string, add: string, remove: string }>} rows
 * @property {Record<string, string>} terms
 * @property {Record<string, string>} hints by field
 * @property {Record<string, string>} suffixes by field, where it differs from that of its kind
 * @property {Record<string, string>} conditions with {required}
 * @property {Record<string, string>} notes with {figure}
 * @property {Record<string, string>} problems with {minimum}, {maximum}, {decimals}, {choices}, {given}
 * @property {Record<string, Record<string, string>>} units by plural category
 * @property {Record<string, string>} interface
 * @property {Record<string, string>} page
 */

/** @type {Record<string, Words>} */
const languages = { ru, en };

/**
 * The words of a language tag such as `en-GB`; Russian where the language has none.
 *
 * @param {string | null | undefined} tag
 * @returns {Words}
 */
export function wordsFor(tag) {
  return languages[(tag ?? '').toLowerCase().split('-')[0]] ?? ru;
}

/** @type {Record<string, typeof clausesRu>} */
const clauses = { ru: clausesRu, en: clausesEn };

/**
 * What a clause is about, in a few words; nothing where it decides nothing.
 *
 * @param {string} language
 * @param {string} programme
 * @param {string | null} edition
 * @param {string} clause
 */
export function clauseWords(language, programme, edition, clause) {
  const own = clauses[language];
  return own[`${programme} ${edition}`]?.[clause] ?? own[programme]?.[clause];
}

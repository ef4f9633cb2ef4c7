// @ts-check

import { dataFile } from '../core/files.js';
import { clauseFrom, wordsFrom } from './words.js';

/** @import { ClausesFile, Words } from './words.js' */

/** @type {Map<string, Promise<any>>} what is there or on its way, by its name */
const arriving = new Map();

/**
 * Brings something once. What failed is forgotten, so that the next call tries again.
 *
 * @template Thing
 * @param {string} name
 * @param {() => Promise<Thing>} bring
 * @returns {Promise<Thing>}
 */
function once(name, bring) {
  const known = arriving.get(name);
  if (known) return known;
  const thing = bring().catch((reason) => {
    arriving.delete(name);
    throw reason;
  });
  arriving.set(name, thing);
  return thing;
}

/** @param {string} name */
const file = (name) => once(name, () => dataFile(name));

/**
 * The words of a language for a programme.
 *
 * @param {string} language
 * @param {string} programme
 * @param {{ others?: boolean }} [how] whether the names of all other programmes are wanted, too
 * @returns {Promise<Words>} the same each time; rejected with a `LoadingError`
 */
export function loadWords(language, programme, { others = false } = {}) {
  return once(`words ${language} ${programme} ${others}`, async () => {
    const [common, own, names] = await Promise.all([
      file(`${language}/interface`),
      file(`${language}/${programme}`),
      others ? file(`${language}/names`) : {},
    ]);
    const words = wordsFrom(language, common, { [programme]: own });
    return { ...words, programmes: { ...names, ...words.programmes } };
  });
}

/**
 * How each programme is called in a language.
 *
 * @param {string} language
 * @returns {Promise<Words['programmes']>} rejected with a `LoadingError`
 */
export function loadNames(language) {
  return file(`${language}/names`);
}

/**
 * What the clauses of a programme are about.
 *
 * @param {string} language
 * @param {string} programme
 * @returns {Promise<(edition: string | null, clause: string) => string | undefined>} rejected with a
 *   `LoadingError`
 */
export function loadClauses(language, programme) {
  return once(`clauses ${language} ${programme}`, async () => {
    /** @type {ClausesFile} */
    const clauses = await file(`${language}/${programme}-clauses`);
    return (edition, clause) => clauseFrom(clauses, edition, clause);
  });
}

// @ts-check

import { once } from '../core/once.js';
import { outlinesFrom } from '../core/outlines.js';
import { dataFile } from './data-files.js';
import { clauseFrom, wordsFrom } from './words.js';

/** @import { EstimatorInfo } from '../../pkg/points_estimator.js' */
/** @import { FormOutline } from '../core/outlines.js' */
/** @import { ClausesFile, CommonFile, ProgrammeFile, Words } from './words.js' */

/**
 * What one language needs of a programme until the core is there: words, and the estimators as far as a
 * form shows them.
 *
 * @typedef {{ words: Words, infos: EstimatorInfo[] }} ProgrammeText
 */

/** @param {string} name */
const file = (name) => once(name, () => dataFile(name));

/**
 * @param {string} language
 * @param {string} programme
 * @returns {Promise<{ words: ProgrammeFile, forms: FormOutline[], clauses?: string }>}
 */
const programmeFile = (language, programme) => file(`${language}/${programme}`);

/**
 * @param {string} language
 * @param {string} programme
 * @returns {Promise<ProgrammeText>} the same each time; rejected with a `LoadingError`
 */
export function loadProgramme(language, programme) {
  return once(`${language} ${programme}`, async () => {
    /** @type {Promise<CommonFile>} */
    const common = file(`${language}/interface`);
    const [shared, own] = await Promise.all([common, programmeFile(language, programme)]);
    const words = wordsFrom(language, shared, { [programme]: own.words });
    return { words, infos: outlinesFrom(own.forms) };
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
 * The ids of the fields of each programme.
 *
 * @returns {Promise<Record<string, string[]>>} rejected with a `LoadingError`
 */
export function loadFields() {
  return file('fields');
}

/**
 * What a clause is about, in a few words; nothing where it decides nothing.
 *
 * @typedef {(edition: string | null, clause: string) => string | undefined} ClauseWords
 */

/**
 * The words for the clauses of a programme.
 *
 * @param {string} language
 * @param {string} programme
 * @returns {Promise<ClauseWords>} rejected with a `LoadingError`
 */
export async function loadClauses(language, programme) {
  const own = await programmeFile(language, programme);
  /** @type {ClausesFile} */
  const clauses = await dataFile(`${language}/${programme}-clauses`, own.clauses);
  return (edition, clause) => clauseFrom(clauses, edition, clause);
}

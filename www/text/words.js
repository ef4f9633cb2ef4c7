// @ts-check

/**
 * Every word that the element shows, in one language. One id has one meaning everywhere, so fields,
 * figures, choices, steps, accounts and dates share the table `terms`.
 *
 * @typedef {object} Words
 * @property {string} language
 * @property {Record<string, ProgrammeName>} programmes
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
 */

/** @typedef {{ name: string, short: string, promise: string }} ProgrammeName */

/**
 * The file of a language that every programme needs: `interface.json`.
 *
 * @typedef {Pick<Words, 'interface' | 'problems' | 'units'>} CommonFile
 */

/** The tables of a programme that become `terms`. */
const TERMS = /** @type {const} */ ([
  'fields',
  'choices',
  'parameters',
  'steps',
  'accounts',
  'dates',
]);

/**
 * The tables of a programme that keep their name.
 */
const TABLES = /** @type {const} */ ([
  'estimators',
  'groups',
  'editions',
  'rows',
  'hints',
  'suffixes',
  'conditions',
  'notes',
]);

/**
 * The file of a language that one programme needs, for example `kontur.json`. A table that would be
 * empty is left out; `interface` has what only this programme's parts of the interface say.
 *
 * @typedef {{ programme: ProgrammeName }
 *   & Partial<Record<typeof TERMS[number], Record<string, string>>>
 *   & Partial<Pick<Words, typeof TABLES[number] | 'interface'>>} ProgrammeFile
 */

/**
 * The words of a language for some of the programmes.
 *
 * @param {string} language
 * @param {CommonFile} common
 * @param {Record<string, ProgrammeFile>} files by programme
 * @returns {Words}
 */
export function wordsFrom(language, common, files) {
  const all = Object.entries(files);
  /** @param {readonly (keyof ProgrammeFile)[]} tables */
  const merged = (...tables) =>
    Object.assign({}, ...all.flatMap(([, file]) => tables.map((table) => file[table])));
  const kept = Object.fromEntries(TABLES.map((table) => [table, merged(table)]));
  return /** @type {Words} */ ({
    ...common,
    ...kept,
    language,
    programmes: Object.fromEntries(all.map(([id, { programme }]) => [id, programme])),
    terms: merged(...TERMS),
    interface: { ...common.interface, ...merged('interface') },
  });
}

/**
 * The file with a few words for every clause of a document that decides something, by its number. What
 * several editions say under the same number stands under `all`, as does a document of one edition.
 *
 * @typedef {Record<string, Record<string, string>>} ClausesFile
 */

/**
 * What a clause is about, in a few words; nothing where it decides nothing.
 *
 * @param {ClausesFile} clauses
 * @param {string | null} edition
 * @param {string} clause
 */
export function clauseFrom({ all, ...editions }, edition, clause) {
  return editions[edition ?? '']?.[clause] ?? all[clause];
}

/** The languages that there are; the first one is spoken where a page's own is none of them. */
export const LANGUAGES = ['ru', 'en'];

/**
 * The language for a tag such as `en-GB`; Russian where there is none for it.
 *
 * @param {string | null | undefined} tag
 */
export function languageFor(tag) {
  const [language] = (tag ?? '').toLowerCase().split('-');
  return LANGUAGES.includes(language) ? language : LANGUAGES[0];
}

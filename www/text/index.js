// @ts-check

// Every word of every language at once: for whoever asks without the element, which loads its own.

import guildEn from './en/guild-clauses.json' with { type: 'json' };
import keazEn from './en/keaz-clauses.json' with { type: 'json' };
import konturEn from './en/kontur-clauses.json' with { type: 'json' };
import powerMachinesEn from './en/power-machines-clauses.json' with { type: 'json' };
import guildRu from './ru/guild-clauses.json' with { type: 'json' };
import keazRu from './ru/keaz-clauses.json' with { type: 'json' };
import konturRu from './ru/kontur-clauses.json' with { type: 'json' };
import powerMachinesRu from './ru/power-machines-clauses.json' with { type: 'json' };
import { en } from './en.js';
import { ru } from './ru.js';
import { clauseFrom, languageFor } from './words.js';

/** @import { ClausesFile } from './words.js' */

/** @typedef {import('./words.js').Words} Words */

/** @type {Record<string, Words>} */
const languages = { ru, en };

/** @type {Record<string, Record<string, ClausesFile>>} */
const clauses = {
  ru: { kontur: konturRu, keaz: keazRu, 'power-machines': powerMachinesRu, guild: guildRu },
  en: { kontur: konturEn, keaz: keazEn, 'power-machines': powerMachinesEn, guild: guildEn },
};

/**
 * The words of a language tag such as `en-GB`; Russian where the language has none.
 *
 * @param {string | null | undefined} tag
 * @returns {Words}
 */
export function wordsFor(tag) {
  return languages[languageFor(tag)];
}

/**
 * What a clause is about, in a few words; nothing where it decides nothing.
 *
 * @param {string} language
 * @param {string} programme
 * @param {string | null} edition
 * @param {string} clause
 * @returns {string | undefined}
 */
export function clauseWords(language, programme, edition, clause) {
  return clauseFrom(clauses[language][programme], edition, clause);
}

// @ts-check

import en from '../../text/en/embed.json' with { type: 'json' };
import ru from '../../text/ru/embed.json' with { type: 'json' };
import { languageFor } from '../../text/words.js';

/**
 * What only the integrator's page says.
 *
 * @typedef {object} EmbedWords
 * @property {Record<string, string>} page by `data-word`
 * @property {string} title
 * @property {string} languages
 * @property {string} newest with {edition}
 * @property {string} copied
 * @property {string} selected
 * @property {Record<string, string>} parts
 */

/**
 * @param {string | null} tag of a language
 * @returns {EmbedWords}
 */
export function embedWordsFor(tag) {
  return languageFor(tag) === 'en' ? en : ru;
}

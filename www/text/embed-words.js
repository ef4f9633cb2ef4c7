// @ts-check

import { loadData } from '../core/load-data.js';
import { once } from '../core/once.js';

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

/** @type {Record<string, URL>} */
const FILES = {
  ru: new URL('./ru/embed.json', import.meta.url),
  en: new URL('./en/embed.json', import.meta.url),
};

/**
 * @param {string} language
 * @returns {Promise<EmbedWords>} rejected with a `LoadingError`
 */
export function loadEmbedWords(language) {
  return once(`embed ${language}`, () => loadData(FILES[language]));
}

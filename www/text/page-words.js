// @ts-check

import { loadData } from '../core/load-data.js';
import { once } from '../core/once.js';

/** @type {Record<string, URL>} */
const FILES = {
  ru: new URL('./ru/page.json', import.meta.url),
  en: new URL('./en/page.json', import.meta.url),
};

/**
 * What the page says around the element, in one language.
 *
 * @param {string} language
 * @returns {Promise<Record<string, string>>} by `data-word`; rejected with a `LoadingError`
 */
export function loadPageWords(language) {
  return once(`page ${language}`, () => loadData(FILES[language]));
}

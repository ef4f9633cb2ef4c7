// @ts-check

import en from '../text/en/page.json' with { type: 'json' };
import ru from '../text/ru/page.json' with { type: 'json' };
import { languageFor } from '../text/words.js';

/**
 * What the page says around the element.
 *
 * @param {string | null} tag of a language
 * @returns {Record<string, string>} by `data-word`
 */
export function pageWordsFor(tag) {
  return languageFor(tag) === 'en' ? en : ru;
}

// @ts-check

import en from './en/placeholder.json' with { type: 'json' };
import ru from './ru/placeholder.json' with { type: 'json' };

/**
 * What an element says before its words are there, or if they never are: in every language, therefore.
 *
 * @param {string} language
 */
export function placeholderWords(language) {
  return language === 'en' ? en : ru;
}

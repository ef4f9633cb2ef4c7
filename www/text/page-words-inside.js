// @ts-check

// In place of page-words.js where everything is in one script.

import en from './en/page.json' with { type: 'json' };
import ru from './ru/page.json' with { type: 'json' };

/**
 * @param {string} language
 * @returns {Promise<Record<string, string>>}
 */
export async function loadPageWords(language) {
  return language === 'en' ? en : ru;
}

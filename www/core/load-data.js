// @ts-check

import { loadFile } from './load-file.js';

/** @import { Kind } from './load-file.js' */

/** @type {Kind<any>} */
const DATA = {
  read: (response) => response.json(),
  fault(bytes) {
    const text = new TextDecoder().decode(bytes);
    // A server that has no such file may answer with a page.
    if (!text.startsWith('{') && !text.startsWith('[')) return 'wrong-content';
    try {
      JSON.parse(text);
      return null;
    } catch {
      return 'damaged';
    }
  },
};

/**
 * Fetches a file of data, or throws a `LoadingError` that knows why it could not.
 *
 * @param {URL} url
 * @param {string} [integrity]
 * @returns {Promise<any>}
 */
export async function loadData(url, integrity = '') {
  return (await loadFile(url, DATA, integrity)).content;
}

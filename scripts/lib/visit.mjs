// What a visitor downloads whose page has the script and the tag, beside the page itself.

import { fileName } from '../../www/core/file-name.js';
import { digest, servedFiles } from './files.mjs';

const SCRIPT = 'points-estimator.js';

/** What a file is called in dist/, by its name. */
export function builtNames() {
  const names = servedFiles().map(({ name, content }) => [name, fileName(name, digest(content))]);
  return /** @type {Record<string, string>} */ (Object.fromEntries(names));
}

/**
 * The files of a visit, by what they are: those without which there is no form, and the wasm.
 *
 * @param {string} language
 * @param {string} programme
 * @returns {{ form: string[], wasm: string }}
 */
export function filesOfVisit(language, programme) {
  const names = builtNames();
  return {
    form: [SCRIPT, names[`${language}/interface.json`], names[`${language}/${programme}.json`]],
    wasm: names[`${programme}.wasm`],
  };
}

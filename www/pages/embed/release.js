// @ts-check

import { ELEMENT_SCRIPT, FRAME_SCRIPT } from './snippets.js';

/** @import { Source } from './snippets.js' */

/**
 * The files of one version, which never change, and their digests; nothing where they were not
 * deployed along, as while the page is developed.
 *
 * @param {string} folder
 * @param {string} version
 * @returns {Promise<Source | null>}
 */
export async function releaseOf(folder, version) {
  try {
    const release = new URL(`${version}/`, folder);
    const response = await fetch(new URL('manifest.json', release));
    const { files } = await response.json();
    const names = [ELEMENT_SCRIPT, FRAME_SCRIPT];
    const digests = Object.fromEntries(names.map((name) => [name, String(files[name].integrity)]));
    const isWhole = Object.values(digests).every((digest) => /^sha\d{3}-\S+$/.test(digest));
    return isWhole ? { folder: release.href, digests } : null;
  } catch {
    return null;
  }
}

// Which files of a folder belong together.

import { readFileSync, readdirSync } from 'node:fs';
import { extname, join } from 'node:path';
import { digest } from './files.mjs';

const TEXTS = ['.html', '.js', '.css', '.json'];

/**
 * The named files, and those that they load, directly or not: the ones whose names or digests stand in
 * them. A page that is only mentioned is one of its own.
 *
 * @param {string} folder
 * @param {string[]} names
 * @returns {string[]} sorted
 */
export function withWhatTheyLoad(folder, names) {
  const loadable = readdirSync(folder, { withFileTypes: true })
    .filter((entry) => entry.isFile() && extname(entry.name) !== '.html')
    .map(({ name }) => ({ name, digest: digest(readFileSync(join(folder, name))) }));
  const found = new Set(names);
  // A set goes on with what is added meanwhile.
  for (const name of found) {
    if (!TEXTS.includes(extname(name))) continue;
    const text = readFileSync(join(folder, name), 'utf8');
    for (const other of loadable) {
      if (text.includes(other.name) || text.includes(other.digest)) found.add(other.name);
    }
  }
  return [...found].sort();
}

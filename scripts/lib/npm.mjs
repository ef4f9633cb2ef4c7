// Runs npm, in this project's folder or another.

import { spawnSync } from 'node:child_process';
import { mkdirSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { fail, root } from './project.mjs';

/**
 * Runs npm without a word, unless it fails.
 *
 * @param {string[]} parameters
 * @param {string} [folder]
 */
export function npm(parameters, folder = root) {
  // The npm that runs this; or the one on PATH, which on Windows only a shell can start.
  const running = process.env.npm_execpath;
  const [command, ...first] = running ? [process.execPath, running] : ['npm'];
  const shell = !running && process.platform === 'win32';
  const options = /** @type {const} */ ({ cwd: folder, encoding: 'utf8', shell });
  const { status, stdout, stderr, error } = spawnSync(command, [...first, ...parameters], options);
  if (status !== 0) {
    fail(`npm ${parameters.join(' ')}: ${error?.message ?? `\n${stdout}\n${stderr}`}`);
  }
}

/**
 * Packs the npm package into a folder that holds no other, and says where it is.
 *
 * @param {string} folder
 */
export function pack(folder) {
  mkdirSync(folder, { recursive: true });
  npm(['pack', '--pack-destination', folder]);
  const [name] = readdirSync(folder).filter((file) => file.endsWith('.tgz'));
  return join(folder, name);
}

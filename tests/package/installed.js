// The packed package, and folders in which it is installed as somebody else would.

import { cpSync, mkdtempSync, realpathSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { npm, pack } from '../../scripts/lib/npm.mjs';

// Outside the repository, or its node_modules would lend what the package forgets to depend on.
const temporary = mkdtempSync(join(realpathSync(tmpdir()), 'points-estimator-'));
process.once('exit', () => rmSync(temporary, { recursive: true, force: true }));

/** The package as npm packs it: by npm test once for all files, or here for the one that is run. */
export const tarball = process.env.PACKED_TARBALL ?? pack(join(temporary, 'packed'));

/**
 * A fresh copy of a folder.
 *
 * @param {URL} folder
 * @param {string} name
 */
export function copyOf(folder, name) {
  const copy = mkdtempSync(join(temporary, `${name}-`));
  cpSync(folder, copy, { recursive: true });
  return copy;
}

/**
 * Installs the package in a folder, and what it and the folder's own manifest need from the registry.
 *
 * @param {string} folder
 * @param {string[]} [parameters] other packages, and how to install
 */
export function installIn(folder, parameters = []) {
  const quick = ['--prefer-offline', '--no-audit', '--no-fund', '--ignore-scripts'];
  // Also where a build in the same process has set NODE_ENV, as Vite does.
  npm(['install', '--include=dev', ...quick, tarball, ...parameters], folder);
}

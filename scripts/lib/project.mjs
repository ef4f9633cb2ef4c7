// What every script shares: where the project lies, how a command is run, how a person is told.

import { spawnSync } from 'node:child_process';
import { homedir } from 'node:os';
import { delimiter, join } from 'node:path';
import { fileURLToPath } from 'node:url';

export const root = fileURLToPath(new URL('../..', import.meta.url));

/** Cargo's tools of the exact versions that this project needs, where no others have them. */
export const toolsFolder = join(root, '.tools');

export const cargoHome = process.env.CARGO_HOME ?? join(homedir(), '.cargo');

// The project's own tools come first; rustup's folder last, for shells that were open before it.
process.env.PATH = [join(toolsFolder, 'bin'), process.env.PATH, join(cargoHome, 'bin')].join(
  delimiter,
);

/** @param {string} title */
export function say(title) {
  console.log(`\n▸ ${title}`);
}

/**
 * @param {string} sentence
 * @returns {never}
 */
export function fail(sentence) {
  console.error(`\n✗ ${sentence}`);
  process.exit(1);
}

/**
 * Runs a command in the project's folder, its output in sight; ends everything when it fails.
 *
 * @param {string} command
 * @param {string[]} parameters
 * @param {Record<string, string>} [environment]
 * @param {string} [folder] another one
 */
export function run(command, parameters, environment = {}, folder = root) {
  const { status, signal, error } = inSight(command, parameters, environment, folder);
  if (status !== 0) {
    const why = error?.message ?? signal ?? `it ended with ${status}`;
    fail(`${command} ${parameters.join(' ')}: ${why}`);
  }
}

/**
 * The same, for a failure that is not the end.
 *
 * @param {string} command
 * @param {string[]} parameters
 * @param {Record<string, string>} [environment]
 */
export function succeeds(command, parameters, environment = {}) {
  return inSight(command, parameters, environment, root).status === 0;
}

/**
 * @param {string} command
 * @param {string[]} parameters
 * @param {Record<string, string>} environment
 * @param {string} folder
 */
function inSight(command, parameters, environment, folder) {
  return spawnSync(command, parameters, {
    cwd: folder,
    stdio: 'inherit',
    env: { ...process.env, ...environment },
  });
}

/**
 * What a command prints, or null when it fails or does not exist.
 *
 * @param {string} command
 * @param {string[]} parameters
 */
export function output(command, parameters) {
  const { status, stdout } = spawnSync(command, parameters, { cwd: root, encoding: 'utf8' });
  return status === 0 ? stdout.trim() : null;
}

/**
 * Runs a program of an npm package, without the shell that npx would need on Windows.
 *
 * @param {string} program its path in node_modules
 * @param {string[]} parameters
 */
export function runPackage(program, parameters) {
  run(process.execPath, [join(root, 'node_modules', program), ...parameters]);
}

// Programs that are the machine's own, not the project's: where they lie, and how Debian gets them.

import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { output, run, say } from './project.mjs';

/**
 * The first of these commands that is on PATH, or of these files that is there, or null.
 *
 * @param {string[]} commands
 * @param {string[]} [files]
 */
export function findProgram(commands, files = []) {
  const folders = (process.env.PATH ?? '').split(delimiter);
  const onPath = commands.flatMap((name) => folders.map((folder) => join(folder, name)));
  return [...onPath, ...files].find((path) => existsSync(path)) ?? null;
}

/**
 * Installs packages of Debian or Ubuntu where this user may do that without a question. Elsewhere
 * nothing happens, and false says so.
 *
 * @param {string[]} packages
 */
export function installDebianPackages(packages) {
  if (output('apt-get', ['--version']) === null) {
    return false;
  }
  const isRoot = process.getuid?.() === 0;
  if (!isRoot && output('sudo', ['-n', 'true']) === null) {
    return false;
  }
  say(`Installing ${packages.join(', ')} by apt-get: a minute or two, this once`);
  const apt = isRoot ? ['apt-get'] : ['sudo', '-n', 'apt-get'];
  for (const step of [['update'], ['install', '--yes', '--no-install-recommends', ...packages]]) {
    const [command, ...parameters] = [...apt, ...step];
    run(command, parameters, { DEBIAN_FRONTEND: 'noninteractive' });
  }
  return true;
}

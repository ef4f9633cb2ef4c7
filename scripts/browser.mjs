// Finds the browser that the tests drive: the machine's own, since none is downloaded.

import { existsSync } from 'node:fs';
import { homedir } from 'node:os';
import { delimiter, join } from 'node:path';
import { fail, output, run, say } from './project.mjs';

const COMMANDS = ['google-chrome', 'google-chrome-stable', 'chromium', 'chromium-browser'];

const { LOCALAPPDATA, PROGRAMFILES, 'PROGRAMFILES(X86)': PROGRAMFILES_X86 } = process.env;
const WINDOWS_FOLDERS = [PROGRAMFILES, PROGRAMFILES_X86, LOCALAPPDATA].filter(
  (folder) => folder !== undefined,
);

/** Where browsers lie that are not on PATH. */
const PLACES = {
  darwin: ['/Applications', join(homedir(), 'Applications')].flatMap((folder) => [
    join(folder, 'Google Chrome.app/Contents/MacOS/Google Chrome'),
    join(folder, 'Chromium.app/Contents/MacOS/Chromium'),
  ]),
  win32: WINDOWS_FOLDERS.flatMap((folder) => [
    join(folder, 'Google', 'Chrome', 'Application', 'chrome.exe'),
    join(folder, 'Chromium', 'Application', 'chrome.exe'),
  ]),
  linux: ['/opt/google/chrome/chrome', '/snap/bin/chromium'],
};

/** A Chrome or Chromium that is there, or null. CHROMIUM_PATH names another one. */
export function findBrowser() {
  const named = process.env.CHROMIUM_PATH;
  if (named) {
    return existsSync(named) ? named : fail(`CHROMIUM_PATH names no file: ${named}`);
  }
  const folders = (process.env.PATH ?? '').split(delimiter);
  const onPath = COMMANDS.flatMap((name) => folders.map((folder) => join(folder, name)));
  const others = PLACES[/** @type {keyof typeof PLACES} */ (process.platform)] ?? [];
  return [...onPath, ...others].find((path) => existsSync(path)) ?? null;
}

/** The same, after installing Debian's when there is none. */
export function prepareBrowser() {
  const browser = findBrowser() ?? installBrowser();
  return (
    browser ??
    fail(
      'There is no browser to test in: install Google Chrome or Chromium, ' +
        'or set CHROMIUM_PATH to where one is.',
    )
  );
}

/** Debian's and Ubuntu's package, where this user may install it without a question. */
function installBrowser() {
  if (output('apt-get', ['--version']) === null) {
    return null;
  }
  const isRoot = process.getuid?.() === 0;
  if (!isRoot && output('sudo', ['-n', 'true']) === null) {
    return null;
  }
  say('Installing Chromium by apt-get: a minute or two, this once');
  const apt = isRoot ? ['apt-get'] : ['sudo', '-n', 'apt-get'];
  for (const step of [['update'], ['install', '--yes', '--no-install-recommends', 'chromium']]) {
    const [command, ...parameters] = [...apt, ...step];
    run(command, parameters, { DEBIAN_FRONTEND: 'noninteractive' });
  }
  return findBrowser();
}

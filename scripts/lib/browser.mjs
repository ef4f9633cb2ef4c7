// Finds the browser that the tests drive: the machine's own, since none is downloaded.

import { existsSync } from 'node:fs';
import { homedir } from 'node:os';
import { join } from 'node:path';
import { findProgram, installDebianPackages } from './machine.mjs';
import { fail } from './project.mjs';

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
  return findProgram(COMMANDS, PLACES[/** @type {keyof typeof PLACES} */ (process.platform)]);
}

/** The same, after installing Debian's when there is none. */
export function prepareBrowser() {
  return (
    findBrowser() ??
    (installDebianPackages(['chromium']) ? findBrowser() : null) ??
    fail(
      'There is no browser to test in: install Google Chrome or Chromium, ' +
        'or set CHROMIUM_PATH to where one is.',
    )
  );
}

// The browsers whose engines are not Chromium's, driven by WebDriver: what they need, and how tests
// run in them.

import { existsSync, readFileSync, rmSync } from 'node:fs';
import { homedir } from 'node:os';
import { join } from 'node:path';
import { findProgram, installDebianPackages } from './machine.mjs';
import { fail, root, run, say, succeeds } from './project.mjs';
import { prepareGeckodriver } from './setup.mjs';

// Firefox needs no display; WebKit gets one that nobody sees.
const ENGINES = [
  { id: 'firefox', name: 'Firefox', display: [] },
  { id: 'webkit', name: 'WebKit', display: ['xvfb-run', '--auto-servernum'] },
];

/** Where Firefox lies that is not on PATH. */
const FIREFOX_PLACES = {
  darwin: ['/Applications', join(homedir(), 'Applications')].map((folder) =>
    join(folder, 'Firefox.app/Contents/MacOS/firefox'),
  ),
  win32: [process.env.PROGRAMFILES, process.env['PROGRAMFILES(X86)']]
    .filter((folder) => folder !== undefined)
    .map((folder) => join(folder, 'Mozilla Firefox', 'firefox.exe')),
};

/** A Firefox that is there, or null. FIREFOX_PATH names another one. */
export function findFirefox() {
  const named = process.env.FIREFOX_PATH;
  if (named) {
    return existsSync(named) ? named : fail(`FIREFOX_PATH names no file: ${named}`);
  }
  const places = FIREFOX_PLACES[/** @type {keyof typeof FIREFOX_PLACES} */ (process.platform)];
  return findProgram(['firefox', 'firefox-esr'], places);
}

/** What must be there: how it is looked for, and the package of Debian that brings it. */
const NEEDS = [
  { name: 'Firefox', find: findFirefox, debian: 'firefox-esr' },
  {
    name: "WebKitWebDriver, which drives WebKitGTK's own browser",
    find: () => findProgram(['WebKitWebDriver']),
    debian: 'webkit2gtk-driver',
  },
  {
    name: 'xvfb-run, which gives WebKit a display that nobody sees',
    find: () => findProgram(['xvfb-run']),
    debian: 'xvfb',
  },
  { name: 'xauth, which xvfb-run calls', find: () => findProgram(['xauth']), debian: 'xauth' },
];

/** Installs what is missing of both engines, or says what it is. */
export function prepareEngines() {
  const missing = () => NEEDS.filter(({ find }) => find() === null);
  if (missing().length > 0) {
    installDebianPackages(missing().map(({ debian }) => debian));
  }
  const left = missing();
  if (left.length > 0) {
    const list = left.map(({ name, debian }) => `  ${name} (Debian's package ${debian})`);
    fail(`The page cannot be tested in Firefox and WebKit. Install these:\n${list.join('\n')}`);
  }
  prepareGeckodriver();
}

/**
 * What a browser itself has to say while it is tested.
 *
 * @param {string} id of the engine
 */
export function logOf(id) {
  return join(root, 'test-results', `${id}.log`);
}

/**
 * Runs every test in each of the engines. The tests read in ENGINE which one it is.
 *
 * @param {string[]} tests
 */
export function testInEngines(tests) {
  // One file after another: each starts a browser, and two at once only wait for each other.
  const limits = ['--test-concurrency=1', '--test-timeout=600000'];
  const parameters = ['--test', '--test-reporter=spec', ...limits, ...tests];
  for (const { id, name, display } of ENGINES) {
    const [program, ...rest] = [...display, process.execPath, ...parameters];
    say(`The page, in ${name}`);
    rmSync(logOf(id), { force: true });
    if (succeeds(program, rest, { ENGINE: id })) continue;
    // An engine that crashed has said nothing about the page: it may say it once more, and no oftener.
    if (!hasCrashed(id)) fail(`The tests in ${name} failed.`);
    say(`${name} itself has crashed, and is asked once more`);
    run(program, rest, { ENGINE: id });
  }
}

/** @param {string} id of the engine */
function hasCrashed(id) {
  return existsSync(logOf(id)) && /WebProcess CRASHED/.test(readFileSync(logOf(id), 'utf8'));
}

// npm test: everything that shows whether the project works, the quick first. It ends at the first
// stage that fails.

import { existsSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { prepareBrowser } from './lib/browser.mjs';
import { prepareEngines, testInEngines } from './lib/engines.mjs';
import { pack } from './lib/npm.mjs';
import { buildWasm } from './lib/wasm.mjs';
import { buildSite } from './lib/site.mjs';
import { fail, root, run, runPackage, say } from './lib/project.mjs';
import { prepareWasmBindgen, WASM_TARGET } from './lib/setup.mjs';
import { checkTypes } from './lib/types.mjs';

const started = Date.now();

buildWasm();

say('Rust, native');
run('cargo', ['test']);

say('Rust, compiled to wasm, in Node');
prepareWasmBindgen();
run('cargo', ['test', '--target', WASM_TARGET, '--test', 'wasm'], {
  CARGO_TARGET_WASM32_UNKNOWN_UNKNOWN_RUNNER: 'wasm-bindgen-test-runner',
  WASM_BINDGEN_TEST_ONLY_NODE: '1',
});

say('The wasm package, in Node');
runNodeTests('node');

const browser = prepareBrowser();
say('The npm package, installed elsewhere');
const packed = mkdtempSync(join(tmpdir(), 'points-estimator-'));
process.once('exit', () => rmSync(packed, { recursive: true, force: true }));
// The examples in the browser install it, too.
process.env.PACKED_TARBALL = pack(packed);
runNodeTests('package');

checkTypes();

await buildSite();

say(`The page, in ${browser}`);
runPackage('@playwright/test/cli.js', ['test', '--config', 'tests/browser/playwright.config.js']);

prepareEngines();
testInEngines(testsIn('engines'));

say(`All tests passed, in ${Math.round((Date.now() - started) / 1000)} s`);

/** @param {string} name of a folder */
function runNodeTests(name) {
  run(process.execPath, ['--test', '--test-reporter=spec', ...testsIn(name)]);
}

/**
 * The tests of a folder, by name: Node 20 takes a folder where later ones take a pattern.
 *
 * @param {string} name
 */
function testsIn(name) {
  const folder = join('tests', name);
  const names = existsSync(join(root, folder)) ? readdirSync(join(root, folder)) : [];
  const tests = names.filter((file) => file.endsWith('.test.js')).sort();
  if (tests.length === 0) {
    fail(`There is no *.test.js in ${folder}.`);
  }
  return tests.map((file) => join(folder, file));
}

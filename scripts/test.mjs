// npm test: everything that shows whether the project works, the quick first. It ends at the first
// stage that fails.

import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { prepareBrowser } from './browser.mjs';
import { buildPackage } from './package.mjs';
import { buildPage } from './page.mjs';
import { fail, root, run, runPackage, say } from './project.mjs';
import { prepareWasmBindgen, WASM_TARGET } from './setup.mjs';
import { checkTypes } from './types.mjs';

const started = Date.now();

buildPackage();

say('Rust, native');
run('cargo', ['test']);

say('Rust, compiled to wasm, in Node');
prepareWasmBindgen();
run('cargo', ['test', '--target', WASM_TARGET, '--test', 'wasm'], {
  CARGO_TARGET_WASM32_UNKNOWN_UNKNOWN_RUNNER: 'wasm-bindgen-test-runner',
  WASM_BINDGEN_TEST_ONLY_NODE: '1',
});

say('The wasm package, in Node');
run(process.execPath, ['--test', '--test-reporter=spec', ...nodeTests()]);

checkTypes();

await buildPage();

const browser = prepareBrowser();
say(`The page, in ${browser}`);
runPackage('@playwright/test/cli.js', ['test', '--config', 'tests/browser/playwright.config.js']);

say(`All tests passed, in ${Math.round((Date.now() - started) / 1000)} s`);

/** By name: Node 20 takes a folder where later ones take a pattern. */
function nodeTests() {
  const folder = join('tests', 'node');
  const names = existsSync(join(root, folder)) ? readdirSync(join(root, folder)) : [];
  const tests = names.filter((name) => name.endsWith('.test.js')).sort();
  if (tests.length === 0) {
    fail(`There is no *.test.js in ${folder}.`);
  }
  return tests.map((name) => join(folder, name));
}

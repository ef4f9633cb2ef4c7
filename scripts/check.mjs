// npm run check: what does not need to run to be wrong: formatting, lints, types.

import { buildWasm } from './lib/wasm.mjs';
import { run, runPackage, say } from './lib/project.mjs';
import { prepareRust, prepareWasmTarget, WASM_TARGET } from './lib/setup.mjs';
import { checkTypes } from './lib/types.mjs';

buildWasm();
prepareRust({ components: ['fmt', 'clippy'] });
prepareWasmTarget();

say('Formatting');
run('cargo', ['fmt', '--check']);
runPackage('prettier/bin/prettier.cjs', ['--check', '.']);

say('Lints, native');
run('cargo', ['clippy', '--all-targets', '--', '-D', 'warnings']);

say('Lints, wasm');
const parts = ['--lib', '--test', 'wasm'];
run('cargo', ['clippy', '--target', WASM_TARGET, ...parts, '--', '-D', 'warnings']);

checkTypes();

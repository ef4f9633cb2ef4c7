// Builds pkg/: a wasm of all programmes and one of each, the JavaScript that calls any of them, its
// types, their addresses, and the forms that can be drawn before a wasm is loaded. Once from the same
// sources.

import { createHash } from 'node:crypto';
import {
  copyFileSync,
  existsSync,
  mkdirSync,
  readFileSync,
  readdirSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { join, relative } from 'node:path';
import { PROGRAMMES } from '../../www/core/programmes.js';
import { factoryOf, importsOf, typesOfFactory } from './glue.mjs';
import { cargoHome, fail, output, root, run, runPackage, say } from './project.mjs';
import {
  preparePackages,
  prepareRust,
  prepareWasmBindgen,
  prepareWasmPack,
  prepareWasmTarget,
} from './setup.mjs';

const PACKAGE = join(root, 'pkg');
const SCRIPT = join(PACKAGE, 'points_estimator.js');
const TYPES = join(PACKAGE, 'points_estimator.d.ts');

/** Where wasm-pack puts what it makes of one programme. */
const WORKSHOP = join(root, 'target', 'programmes');

/** Says from what pkg/ was built, so that it is not built again from the same. */
const BUILT_FROM = join(PACKAGE, '.built-from');

/** What wasm-pack calls its file. */
const NAME = 'points_estimator_bg.wasm';

/**
 * The wasm of a programme in pkg/, or that of all of them.
 *
 * @param {string | null} programme
 */
export function wasmFile(programme) {
  return join(PACKAGE, programme === null ? NAME : `${programme}.wasm`);
}

// What Rust's compiler takes for granted in every browser of the last years.
const WASM_FEATURES = [
  'bulk-memory',
  'bulk-memory-opt',
  'multivalue',
  'mutable-globals',
  'nontrapping-float-to-int',
  'reference-types',
  'sign-ext',
];

export function buildWasm() {
  preparePackages();
  prepareRust();
  const sources = fingerprint();
  if (existsSync(BUILT_FROM) && readFileSync(BUILT_FROM, 'utf8') === sources) {
    return;
  }
  prepareWasmTarget();
  prepareWasmPack();
  prepareWasmBindgen();

  say('Building the wasm package');
  rmSync(PACKAGE, { recursive: true, force: true });
  // Each feature is called as its programme is. What estimators() gives of all of them is in a file.
  compile(PACKAGE, PROGRAMMES);
  const whole = readFileSync(SCRIPT, 'latin1');
  for (const programme of PROGRAMMES) {
    say(`Building the wasm of ${programme} alone`);
    const folder = join(WORKSHOP, programme);
    compile(folder, [programme, 'register']);
    copyFileSync(join(folder, NAME), wasmFile(programme));
  }
  const [script, ...others] = PROGRAMMES.map((programme) =>
    readFileSync(join(WORKSHOP, programme, 'points_estimator.js'), 'latin1'),
  );
  // One script serves all of them, so they must want the same of it.
  const isEnough = importNames(whole).every((name) => script.includes(name));
  if (!isEnough || others.some((other) => other !== script)) {
    fail('The wasms want different JavaScript.');
  }
  writeFileSync(SCRIPT, script, 'latin1');

  say('Making the wasm smaller');
  const files = [null, ...PROGRAMMES].map(wasmFile);
  numberImports([SCRIPT, ...files]);
  files.forEach(makeSmaller);

  const numbered = readFileSync(SCRIPT, 'utf8');
  const modules = importsOf(numbered).map((path) => readFileSync(join(PACKAGE, path), 'utf8'));
  writeFileSync(SCRIPT, factoryOf(numbered, modules));
  rmSync(join(PACKAGE, 'snippets'), { recursive: true, force: true });
  const alone = join(WORKSHOP, PROGRAMMES[0], 'points_estimator.d.ts');
  writeFileSync(TYPES, typesOfFactory(readFileSync(TYPES, 'utf8'), readFileSync(alone, 'utf8')));
  nameAddress();
  mkdirSync(join(PACKAGE, 'forms'));
  run(process.execPath, [join('scripts', 'lib', 'forms.mjs')]);
  writeFileSync(BUILT_FROM, sources);
}

/**
 * @param {string} folder for what it becomes
 * @param {string[]} features
 */
function compile(folder, features) {
  // Without the two prefixes the wasm would tell where on this machine it was compiled.
  const flags = [`--remap-path-prefix=${root}=`, `--remap-path-prefix=${cargoHome}=cargo`];
  const how = ['--release', '--target', 'web', '--mode', 'no-install', '--out-dir', folder];
  const chosen = ['--no-default-features', '--features', features.join()];
  run('wasm-pack', ['build', ...how, '--', ...chosen], {
    CARGO_ENCODED_RUSTFLAGS: flags.join('\x1f'),
  });
}

/**
 * Gives what the wasm imports a number in place of the digest in its name, which does not compress. It
 * is as long, so that everything else in a file stays where it is.
 *
 * @param {string[]} files the script, which has all the names, and what it serves
 */
function numberImports([script, ...others]) {
  const names = importNames(readFileSync(script, 'latin1'));
  for (const file of [script, ...others]) {
    const numbered = names.reduce(
      (text, name, index) => text.replaceAll(name, numberedName(name, index)),
      readFileSync(file, 'latin1'),
    );
    writeFileSync(file, numbered, 'latin1');
  }
}

/** @param {string} script */
function importNames(script) {
  return [...new Set(script.match(/__wbg_\w+_[0-9a-f]{16}\b/g))];
}

/**
 * @param {string} name
 * @param {number} index
 */
function numberedName(name, index) {
  return name.slice(0, -16) + String(index).padStart(16, '0');
}

/** @param {string} wasm */
function makeSmaller(wasm) {
  const smaller = `${wasm}.smaller`;
  const features = WASM_FEATURES.map((feature) => `--enable-${feature}`);
  const without = ['--strip-producers', '--strip-target-features'];
  // A function that is called once is no smaller inlined, and compresses worse.
  // Below 1024 lies the far end of a stack of a mebibyte, so nothing else is addressed there.
  const passes = [
    '-Oz',
    '-O3',
    '-Oz',
    '--one-caller-inline-max-function-size=30',
    '--low-memory-unused',
    // Data in one piece compresses better than without its zeros, and expressions repeated better
    // than kept.
    '--skip-pass=memory-packing',
    '--skip-pass=local-cse',
    '--reorder-functions',
  ];
  runPackage('binaryen/bin/wasm-opt', [...passes, ...features, ...without, wasm, '-o', smaller]);
  renameSync(smaller, wasm);
}

/** Where the wasm is: named beside it, since a bundler that copies no files looks beside the bundle. */
function nameAddress() {
  const [script, types] = ['wasm-address.js', 'wasm-address.d.ts'].map((name) =>
    join(PACKAGE, name),
  );
  const address = `new URL('${NAME}', import.meta.url)`;
  writeFileSync(script, `export const wasmAddress = () => ${address};\n`);
  writeFileSync(types, 'export function wasmAddress(): URL;\n');
}

/** One digest of all that decides what pkg/ becomes. */
function fingerprint() {
  const sources = readdirSync(join(root, 'src'), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => relative(root, join(entry.parentPath, entry.name)))
    .sort();
  const others = ['Cargo.toml', 'Cargo.lock', 'package-lock.json'];
  const scripts = ['wasm', 'glue', 'forms', 'setup'].map((name) => `scripts/lib/${name}.mjs`);
  const digest = createHash('sha256').update(output('rustc', ['--version']) ?? '');
  for (const file of [...sources, ...others, ...scripts]) {
    digest.update(`\0${file}\0`).update(readFileSync(join(root, file)));
  }
  return digest.digest('hex');
}

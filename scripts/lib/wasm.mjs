// Builds pkg/: the wasm, the JavaScript that calls it, its types, its address, and the forms that can be
// drawn before it is loaded. Once from the same sources.

import { createHash } from 'node:crypto';
import { existsSync, readFileSync, readdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { cargoHome, output, root, run, runPackage, say } from './project.mjs';
import {
  preparePackages,
  prepareRust,
  prepareWasmBindgen,
  prepareWasmPack,
  prepareWasmTarget,
} from './setup.mjs';

const WASM = join(root, 'pkg', 'points_estimator_bg.wasm');
const SCRIPT = join(root, 'pkg', 'points_estimator.js');

/** Says from what pkg/ was built, so that it is not built again from the same. */
const BUILT_FROM = join(root, 'pkg', '.built-from');

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
  rmSync(BUILT_FROM, { force: true });
  // Without the two prefixes the wasm would tell where on this machine it was compiled.
  const flags = [`--remap-path-prefix=${root}=`, `--remap-path-prefix=${cargoHome}=cargo`];
  run('wasm-pack', ['build', '--release', '--target', 'web', '--mode', 'no-install'], {
    CARGO_ENCODED_RUSTFLAGS: flags.join('\x1f'),
  });

  say('Making the wasm smaller');
  numberImports();
  const smaller = `${WASM}.smaller`;
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
  ];
  runPackage('binaryen/bin/wasm-opt', [...passes, ...features, ...without, WASM, '-o', smaller]);
  renameSync(smaller, WASM);
  nameAddress();
  run(process.execPath, [join('scripts', 'lib', 'forms.mjs')]);
  writeFileSync(BUILT_FROM, sources);
}

/**
 * Gives what the wasm imports a number in place of the digest in its name, which does not compress. It
 * is as long, so that everything else in the file stays where it is.
 */
function numberImports() {
  const script = readFileSync(SCRIPT, 'latin1');
  const names = [...new Set(script.match(/__wbg_\w+_[0-9a-f]{16}\b/g))];
  for (const file of [SCRIPT, WASM]) {
    const numbered = names.reduce(
      (text, name, index) => text.replaceAll(name, numberedName(name, index)),
      readFileSync(file, 'latin1'),
    );
    writeFileSync(file, numbered, 'latin1');
  }
}

/**
 * @param {string} name
 * @param {number} index
 */
function numberedName(name, index) {
  return name.slice(0, -16) + String(index).padStart(16, '0');
}

/** Where the wasm is: named beside it, since a bundler that copies no files looks beside the bundle. */
function nameAddress() {
  const [script, types] = ['wasm-address.js', 'wasm-address.d.ts'].map((name) =>
    join(root, 'pkg', name),
  );
  const address = "new URL('points_estimator_bg.wasm', import.meta.url)";
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
  const scripts = ['scripts/lib/wasm.mjs', 'scripts/lib/forms.mjs', 'scripts/lib/setup.mjs'];
  const digest = createHash('sha256').update(output('rustc', ['--version']) ?? '');
  for (const file of [...sources, ...others, ...scripts]) {
    digest.update(`\0${file}\0`).update(readFileSync(join(root, file)));
  }
  return digest.digest('hex');
}

// Brings a machine that has only rustup and Node to where the project builds. Every step looks
// first and does nothing when there is nothing to do.

import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fail, output, root, run, say, toolsFolder } from './project.mjs';

const WASM_PACK_VERSION = '0.15.1';

const GECKODRIVER_VERSION = '0.37.1';

export const WASM_TARGET = 'wasm32-unknown-unknown';

/** npm's packages, as the lock file has them. */
export function preparePackages() {
  const [major, minor] = process.versions.node.split('.').map(Number);
  const suits = major > 22 || (major === 22 && minor >= 12) || (major === 20 && minor >= 19);
  if (!suits) {
    fail(`Node ${process.versions.node} is too old: install Node 20.19 or later (not 21).`);
  }
  if (packagesArePresent(join(root, 'package-lock.json'))) {
    return;
  }
  say('Installing the npm packages');
  const npm = process.env.npm_execpath;
  if (npm) {
    run(process.execPath, [npm, 'ci']);
  } else {
    run('npm', ['ci']);
  }
}

/**
 * npm notes in node_modules what it put there: a lock file's packages, or others.
 *
 * @param {string} lockFile
 */
export function packagesArePresent(lockFile) {
  const noted = join(root, 'node_modules', '.package-lock.json');
  if (!existsSync(noted)) {
    return false;
  }
  const present = JSON.parse(readFileSync(noted, 'utf8')).packages;
  const { '': _project, ...wanted } = JSON.parse(readFileSync(lockFile, 'utf8')).packages;
  return Object.entries(wanted).every(
    ([path, { version, optional }]) => optional || present[path]?.version === version,
  );
}

/** The Rust compiler, with the parts of it that a command needs besides. */
export function prepareRust({ components = /** @type {string[]} */ ([]) } = {}) {
  prepareRelease();
  if (output('cargo', ['--version']) === null) {
    fail('Rust is missing: install rustup as https://rustup.rs says, then run this again.');
  }
  for (const component of components) {
    if (output('cargo', [component, '--version']) === null) {
      say(`Adding ${component} to Rust`);
      run('rustup', ['component', 'add', component === 'fmt' ? 'rustfmt' : component]);
    }
  }
}

/**
 * The release of Rust that rust-toolchain.toml pins. Where it is installed under another name, such
 * as `stable`, it serves as it is: rustup would download it once more.
 */
function prepareRelease() {
  const installed = output('rustup', ['toolchain', 'list'])?.match(/^\S+/gm);
  const file = readFileSync(join(root, 'rust-toolchain.toml'), 'utf8');
  const pinned = /^channel = "(.+)"$/m.exec(file)?.[1];
  if (!installed || !pinned || installed.some((name) => name.startsWith(`${pinned}-`))) {
    return;
  }
  const isPinned = (/** @type {string} */ name) =>
    output('rustup', ['run', name, 'rustc', '--version'])?.startsWith(`rustc ${pinned} `);
  const same = installed.find(isPinned);
  if (same) {
    process.env.RUSTUP_TOOLCHAIN = same;
  } else {
    say(`Installing Rust ${pinned}`);
    run('rustup', ['toolchain', 'install', pinned, '--profile', 'minimal']);
  }
}

export function prepareWasmTarget() {
  const library = output('rustc', ['--print', 'target-libdir', '--target', WASM_TARGET]);
  if (library === null || !existsSync(library)) {
    say(`Adding the target ${WASM_TARGET} to Rust`);
    run('rustup', ['target', 'add', WASM_TARGET]);
  }
}

export function prepareWasmPack() {
  prepareCargoTool('wasm-pack', 'wasm-pack', WASM_PACK_VERSION, ['--locked']);
}

/** Its version must be that of the library, or the two do not understand each other. */
export function prepareWasmBindgen() {
  const lock = readFileSync(join(root, 'Cargo.lock'), 'utf8');
  const version = /name = "wasm-bindgen"\r?\nversion = "(.+)"/.exec(lock)?.[1];
  if (!version) {
    fail('Cargo.lock does not say which wasm-bindgen the project uses.');
  }
  prepareCargoTool('wasm-bindgen', 'wasm-bindgen-cli', version);
}

/** What drives Firefox. */
export function prepareGeckodriver() {
  prepareCargoTool('geckodriver', 'geckodriver', GECKODRIVER_VERSION, ['--locked']);
}

/**
 * A tool on PATH serves when its version is the right one; otherwise it stays as it is, and the
 * right one goes into the project.
 *
 * @param {string} command
 * @param {string} crate
 * @param {string} version
 * @param {string[]} parameters
 */
function prepareCargoTool(command, crate, version, parameters = []) {
  if (output(command, ['--version'])?.split(/\s+/)[1] === version) {
    return;
  }
  say(`Compiling ${crate} ${version} into .tools: some minutes, this once`);
  // Unoptimised it is there in a fraction of the time, and still does its work in a blink.
  const environment = { CARGO_PROFILE_RELEASE_OPT_LEVEL: '0' };
  const install = ['install', crate, '--version', version, '--root', toolsFolder];
  run('cargo', [...install, ...parameters], environment);
}

// @ts-check
/// <reference path="./build.d.ts" />

// In place of files.js where a site has the files: each lies beside the script under a name of its own,
// and has the digest that the script knows, or is refused.

import { fileName } from './file-name.js';
import { loadData } from './load-data.js';

/** @import { WasmFile } from './files.js' */

/** Not written out where it is used, or a bundler would look for the files itself. */
const script = import.meta.url;

/** @param {string} name */
function file(name) {
  const digest = DIGESTS[name];
  return { url: new URL(fileName(name, digest), script), integrity: `sha256-${digest}` };
}

/**
 * @param {string} name
 * @returns {Promise<any>}
 */
export function dataFile(name) {
  const { url, integrity } = file(`${name}.json`);
  return loadData(url, integrity);
}

/** @returns {WasmFile} */
export function wholeWasm() {
  return file('points-estimator.wasm');
}

/**
 * @param {string} programme
 * @returns {WasmFile | null}
 */
export function wasmOf(programme) {
  return `${programme}.wasm` in DIGESTS ? file(`${programme}.wasm`) : null;
}

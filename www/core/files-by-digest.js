// @ts-check
/// <reference path="./build.d.ts" />

// In place of files.js, and of the data's own, where a site has the files: each lies beside the script under a name of its own,
// and has the digest that the script knows, or is refused.

import { fileName } from './file-name.js';
import { loadCode } from './load-code.js';
import { loadData } from './load-data.js';
import { scriptAddress } from './script-address.js';

/** @import { EstimatorInfo } from '../../pkg/points_estimator.js' */
/** @import { WasmFile } from './files.js' */

/** Named once, since the build writes it out at its name. */
const digests = DIGESTS;

/** @param {string} name */
function file(name, digest = digests[name]) {
  return { url: new URL(fileName(name, digest), scriptAddress), integrity: `sha256-${digest}` };
}

/**
 * @param {string} name
 * @param {string} [digest] where another file knows it, whose own the script knows
 * @returns {Promise<any>}
 */
export function dataFile(name, digest) {
  const { url, integrity } = file(`${name}.json`, digest);
  return loadData(url, integrity);
}

/**
 * What the build puts in the place of `import()`: the module is a function of what it shares with the
 * script, so that it imports nothing by itself.
 *
 * @param {string} name
 * @param {object[]} shared
 * @returns {Promise<any>}
 */
export async function codeFile(name, shared) {
  const { url, integrity } = file(`${name}.js`);
  const { default: made } = await loadCode(url, integrity);
  return made(shared);
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
  return `${programme}.wasm` in digests ? file(`${programme}.wasm`) : null;
}

/**
 * What there is to know of every estimator, which the wasm of all programmes does not say itself.
 *
 * @returns {Promise<EstimatorInfo[]>}
 */
export async function wholeRegister() {
  return dataFile('register');
}

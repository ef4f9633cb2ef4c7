// @ts-check
/// <reference path="./build.d.ts" />

// In place of files.js, and of the data's own, where everything but the wasm is in one script: the page from a disk, and the
// script of the npm package that a page includes without a bundler.

import { wasmAddress } from '../../pkg/wasm-address.js';

/** @import { EstimatorInfo } from '../../pkg/points_estimator.js' */
/** @import { WasmFile } from './files.js' */

/**
 * @param {string} name
 * @param {string} [_digest]
 * @returns {Promise<any>}
 */
export async function dataFile(name, _digest) {
  return FILES[name];
}

/** @returns {WasmFile} */
export function wholeWasm() {
  // That very wasm or none, where it is fetched at all.
  return { url: wasmAddress(), integrity: WASM_INTEGRITY };
}

/**
 * @param {string} _programme
 * @returns {WasmFile | null}
 */
export function wasmOf(_programme) {
  return null;
}

/**
 * What there is to know of every estimator, which the wasm of all programmes does not say itself.
 *
 * @returns {Promise<EstimatorInfo[]>}
 */
export async function wholeRegister() {
  return dataFile('register');
}

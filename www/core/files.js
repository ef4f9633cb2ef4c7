// @ts-check
/// <reference path="./build.d.ts" />

// Where the files are that the calculator loads.

import { wasmAddress } from '../../pkg/wasm-address.js';

/**
 * A wasm file, and the digest that it must have, where the build knows it.
 *
 * @typedef {{ url: URL, integrity: string }} WasmFile
 */

/**
 * The wasm that knows every programme.
 *
 * @returns {WasmFile}
 */
export function wholeWasm() {
  // Once built, that very wasm or none.
  const integrity = typeof WASM_INTEGRITY === 'undefined' ? '' : WASM_INTEGRITY;
  return { url: wasmAddress(), integrity };
}

/**
 * The wasm that knows one programme; null where there is only that which knows every one.
 *
 * @param {string} _programme
 * @returns {WasmFile | null}
 */
export function wasmOf(_programme) {
  return null;
}

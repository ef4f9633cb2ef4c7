// @ts-check

// Where the wasm is: there is one, as in the npm package and while a page is developed. Other builds take
// another module in place of this one and of the data's own: files-by-digest.js or files-inside.js.

import { wasmAddress } from '../../pkg/wasm-address.js';

/** @import { EstimatorInfo } from '../../pkg/points_estimator.js' */

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
  return { url: wasmAddress(), integrity: '' };
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

/**
 * What there is to know of every estimator, which the wasm of all programmes does not say itself.
 *
 * @returns {Promise<EstimatorInfo[]>}
 */
export async function wholeRegister() {
  const register = await import('../../pkg/register.json', { with: { type: 'json' } });
  return /** @type {any} */ (register.default);
}

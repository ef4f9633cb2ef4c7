// @ts-check
/// <reference path="./build.d.ts" />

import * as core from '../../pkg/points_estimator.js';
import { wasmAddress } from '../../pkg/wasm-address.js';
import { LoadingError } from './loading-error.js';
import { loadCore, loadingFacts } from './load-core.js';

/** @import { Answer, EstimatorInfo, Request } from '../../pkg/points_estimator.js' */
/** @import { WasmSource } from './wasm-source.js' */

export { LoadingError } from './loading-error.js';

/** @type {Promise<void> | undefined} */
let loading;

/** @type {EstimatorInfo[] | undefined} */
let register;

/**
 * Loads the core once. A load that failed is forgotten, so that the next call tries again.
 *
 * @param {WasmSource | Promise<WasmSource> | (() => Promise<WasmSource>)} [wasm] the file, where it
 *   is or who brings it, unless it lies beside the script; that of the first call decides
 * @returns {Promise<void>} rejected with a `LoadingError`, or with the reason of who should bring it
 */
export function ready(wasm = wasmAddress()) {
  loading ??= load(wasm).catch((reason) => {
    loading = undefined;
    throw reason;
  });
  return loading;
}

/** @param {WasmSource | Promise<WasmSource> | (() => Promise<WasmSource>)} wasm */
async function load(wasm) {
  // Once built, that very wasm or none.
  const integrity = typeof WASM_INTEGRITY === 'undefined' ? '' : WASM_INTEGRITY;
  const given = await (typeof wasm === 'function' ? wasm() : wasm);
  const module = await loadCore(typeof given === 'string' ? addressOf(given) : given, integrity);
  try {
    core.initSync({ module });
  } catch {
    // It is a wasm, and wants something else than the script has.
    throw new LoadingError('integrity', loadingFacts());
  }
}

/** @param {string} address relative to the page, as everywhere in its attributes */
function addressOf(address) {
  try {
    return new URL(address, globalThis.document?.baseURI);
  } catch {
    throw new LoadingError('not-found', { url: address });
  }
}

/**
 * The estimators that there are. Only after `ready()`.
 *
 * @returns {EstimatorInfo[]}
 */
export function estimators() {
  register ??= core.estimators();
  return register;
}

/**
 * One estimate, or the problems of the request. Only after `ready()`.
 *
 * @param {Request} request
 * @returns {Answer}
 */
export function estimate(request) {
  return core.estimate(request);
}

/**
 * The version of the core. Only after `ready()`.
 *
 * @returns {string}
 */
export function version() {
  return core.version();
}

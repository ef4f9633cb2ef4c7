// @ts-check
/// <reference path="./build.d.ts" />

import initialise, * as core from '../pkg/points_estimator.js';

/** @import { Answer, EstimatorInfo, Request } from '../pkg/points_estimator.js' */
/** @import { WasmSource } from './npm/wasm-source.js' */

/** @type {Promise<void> | undefined} */
let loading;

/** @type {EstimatorInfo[] | undefined} */
let register;

/**
 * Loads the core once. A load that failed is forgotten, so that the next call tries again.
 *
 * @param {WasmSource | Promise<WasmSource> | (() => Promise<WasmSource>)} [wasm] the file, where it
 *   is or who brings it, unless it lies beside the script; that of the first call decides
 * @returns {Promise<void>}
 */
export function ready(wasm) {
  loading ??= load(typeof wasm === 'function' ? wasm() : wasm).then(
    () => undefined,
    (reason) => {
      loading = undefined;
      throw reason;
    },
  );
  return loading;
}

/** @param {WasmSource | Promise<WasmSource>} [wasm] */
function load(wasm = fetched()) {
  // Told nothing, the core's own script looks beside itself; so it does in any bundle, too.
  return initialise(wasm && { module_or_path: wasm });
}

/** The wasm from beside the package, for a script that was built to accept that very one. */
function fetched() {
  if (typeof WASM_INTEGRITY === 'undefined') return undefined;
  const address = new URL('../pkg/points_estimator_bg.wasm', import.meta.url);
  return fetch(address, { integrity: WASM_INTEGRITY });
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

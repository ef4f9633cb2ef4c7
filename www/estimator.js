// @ts-check
/// <reference path="./build.d.ts" />

import initialise, * as core from '../pkg/points_estimator.js';

/** @import { Answer, EstimatorInfo, Request } from '../pkg/points_estimator.js' */

/** @type {Promise<void> | undefined} */
let loading;

/** @type {EstimatorInfo[] | undefined} */
let register;

/**
 * Loads the core once. A load that failed is forgotten, so that the next call tries again.
 *
 * @param {BufferSource | WebAssembly.Module} [bytes] the wasm file, where it cannot be fetched
 *   (Node); by default it is fetched from beside the package
 * @returns {Promise<void>}
 */
export function ready(bytes) {
  loading ??= initialise({ module_or_path: bytes ?? fetched() }).then(
    () => undefined,
    (reason) => {
      loading = undefined;
      throw reason;
    },
  );
  return loading;
}

/** The wasm from beside the package; once built, that very one or none. */
function fetched() {
  const integrity = typeof WASM_INTEGRITY === 'undefined' ? undefined : WASM_INTEGRITY;
  return fetch(new URL('../pkg/points_estimator_bg.wasm', import.meta.url), { integrity });
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

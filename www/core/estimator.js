// @ts-check

import { wholeCore } from './cores.js';

/** @import { Answer, Core, EstimatorInfo, Request } from '../../pkg/points_estimator.js' */
/** @import { Wasm } from './cores.js' */

export { coreOf } from './cores.js';
export { LoadingError } from './loading-error.js';

/** @type {Core | undefined} */
let whole;

/**
 * Loads the core that knows every programme, once. A load that failed is forgotten, so that the next
 * call tries again.
 *
 * @param {Wasm} [wasm] unless it lies beside the script; that of the first call decides
 * @returns {Promise<void>} rejected with a `LoadingError`, or with the reason of who should bring it
 */
export async function ready(wasm) {
  whole = await wholeCore(wasm);
}

/**
 * The estimators that there are. Only after `ready()`.
 *
 * @returns {EstimatorInfo[]}
 */
export function estimators() {
  return loaded().estimators();
}

/**
 * One estimate, or the problems of the request. Only after `ready()`.
 *
 * @param {Request} request
 * @returns {Answer}
 */
export function estimate(request) {
  return loaded().estimate(request);
}

/**
 * The version of the core. Only after `ready()`.
 *
 * @returns {string}
 */
export function version() {
  return loaded().version();
}

function loaded() {
  if (whole) return whole;
  throw Object.assign(new Error('Await ready() first.'), { code: 'not-ready' });
}

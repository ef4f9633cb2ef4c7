// @ts-check

// `points-estimator` in Node, whose fetch opens no files: the wasm is read from disk.

import { readFile } from 'node:fs/promises';

import * as core from '../core/estimator.js';

/** @import { LoadedCore } from '../core/cores.js' */
/** @import { WasmSource } from '../core/wasm-source.js' */

export { LoadingError, estimate, estimators, version } from '../core/estimator.js';

/**
 * @param {Parameters<typeof core.ready>[0]} [wasm]
 * @returns {Promise<void>}
 */
export function ready(wasm = fromDisk) {
  return core.ready(wasm);
}

/**
 * @param {string} programme
 * @param {Parameters<typeof core.coreOf>[1]} [wasm]
 * @returns {Promise<LoadedCore>}
 */
export function coreOf(programme, wasm = fromDisk) {
  return core.coreOf(programme, wasm);
}

/** @returns {Promise<WasmSource>} */
function fromDisk() {
  return readFile(new URL('../../pkg/points_estimator_bg.wasm', import.meta.url));
}

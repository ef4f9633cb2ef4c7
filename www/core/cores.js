// @ts-check

import { instantiate } from '../../pkg/points_estimator.js';
import { wasmOf, wholeRegister, wholeWasm } from './files.js';
import { loadCore } from './load-core.js';
import { LoadingError } from './loading-error.js';
import { once } from './once.js';

/** @import { Core } from '../../pkg/points_estimator.js' */
/** @import { WasmSource } from './wasm-source.js' */
/** @import { Facts } from './loading-error.js' */

/**
 * A core that is there, with what was seen of its file.
 *
 * @typedef {Core & { facts: Facts }} LoadedCore
 */

/**
 * The wasm file, where it is or who brings it.
 *
 * @typedef {WasmSource | Promise<WasmSource> | (() => Promise<WasmSource>)} Wasm
 */

/** Under this name instead of a programme's: the core that knows all of them. */
const WHOLE = '';

/** Whether the core of all programmes was asked for, and did not fail. */
let isWhole = false;

/**
 * A core that knows a programme. One that knows all of them serves, where it was asked for.
 *
 * @param {string} programme
 * @param {Wasm} [wasm] unless it lies beside the script; that of the first call for a programme decides
 * @returns {Promise<LoadedCore>} rejected with a `LoadingError`, or with the reason of who should bring it
 */
export function coreOf(programme, wasm) {
  return isWhole || !wasmOf(programme) ? wholeCore(wasm) : core(programme, wasm);
}

/**
 * The core that knows every programme.
 *
 * @param {Wasm} [wasm] unless it lies beside the script; that of the first call decides
 * @returns {Promise<LoadedCore>} rejected with a `LoadingError`, or with the reason of who should bring it
 */
export async function wholeCore(wasm) {
  isWhole = true;
  try {
    return await core(WHOLE, wasm);
  } catch (reason) {
    isWhole = false;
    throw reason;
  }
}

/**
 * Each is loaded once. A load that failed is forgotten, so that the next call tries again.
 *
 * @param {string} programme
 * @param {Wasm} [wasm]
 */
function core(programme, wasm) {
  return once(`core ${programme}`, () => load(programme, wasm));
}

/**
 * @param {string} programme
 * @param {Wasm} [wasm]
 * @returns {Promise<LoadedCore>}
 */
async function load(programme, wasm) {
  const whole = wholeWasm();
  const own = wasmOf(programme) ?? whole;
  // Who names an address may have put either file there.
  const integrity = wasm && own !== whole ? `${own.integrity} ${whole.integrity}` : own.integrity;
  const given = await (typeof wasm === 'function' ? wasm() : (wasm ?? own.url));
  const source = typeof given === 'string' ? addressOf(given) : given;
  const { content, facts } = await loadCore(source, integrity);
  try {
    const { estimate, estimators, version, wasm: exported } = instantiate(content);
    const register = 'estimators' in exported ? estimators() : await wholeRegister();
    if (programme !== WHOLE && !register.some((info) => info.programme === programme)) throw null;
    return { estimate, estimators: () => register, version, facts };
  } catch {
    // It is a wasm, and wants something else than the script has, or knows something else.
    throw new LoadingError('integrity', facts);
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

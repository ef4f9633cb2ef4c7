// @ts-check

import { instantiate } from '../../pkg/points_estimator.js';
import { wasmOf, wholeWasm } from './files.js';
import { loadCore } from './load-core.js';
import { LoadingError } from './loading-error.js';

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

/** @type {Map<string, Promise<LoadedCore>>} by programme, from when each is asked for */
const cores = new Map();

/**
 * A core that knows a programme. One that knows all of them serves, where it was asked for.
 *
 * @param {string} programme
 * @param {Wasm} [wasm] unless it lies beside the script; that of the first call for a programme decides
 * @returns {Promise<LoadedCore>} rejected with a `LoadingError`, or with the reason of who should bring it
 */
export function coreOf(programme, wasm) {
  const whole = cores.get(WHOLE);
  return whole ?? core(wasmOf(programme) ? programme : WHOLE, wasm);
}

/**
 * The core that knows every programme.
 *
 * @param {Wasm} [wasm] unless it lies beside the script; that of the first call decides
 * @returns {Promise<LoadedCore>} rejected with a `LoadingError`, or with the reason of who should bring it
 */
export function wholeCore(wasm) {
  return core(WHOLE, wasm);
}

/**
 * Each is loaded once. A load that failed is forgotten, so that the next call tries again.
 *
 * @param {string} programme
 * @param {Wasm} [wasm]
 */
function core(programme, wasm) {
  const known = cores.get(programme);
  if (known) return known;
  const arriving = load(programme, wasm).catch((reason) => {
    cores.delete(programme);
    throw reason;
  });
  cores.set(programme, arriving);
  return arriving;
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
    const { estimate, estimators, version } = instantiate(content);
    const register = estimators();
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

// @ts-check

import { LoadingError } from './loading-error.js';
import { addressOf, loadFile } from './load-file.js';

/** @import { Facts } from './loading-error.js' */
/** @import { Kind } from './load-file.js' */

/** The smallest module that there is: its head and nothing else. */
const SMALLEST = Uint8Array.of(0, 0x61, 0x73, 0x6d, 1, 0, 0, 0);

/** The wasm file as bytes, as an answer that has them, or compiled. */
/** @typedef {BufferSource | Response | WebAssembly.Module} Given */

/** @type {Kind<WebAssembly.Module>} */
const WASM = {
  async read(response, facts, integrity) {
    try {
      // What is served as something else cannot be compiled while it arrives, but it can after.
      return isWasm(facts)
        ? await WebAssembly.compileStreaming(response)
        : await WebAssembly.compile(await response.arrayBuffer());
    } catch (reason) {
      // By its digest it is the right file, so it is the browser that cannot read it.
      const isRight = integrity !== '' && reason instanceof WebAssembly.CompileError;
      throw isRight ? new LoadingError('no-webassembly', facts) : reason;
    }
  },
  fault(bytes) {
    const head = new Uint8Array(bytes.slice(0, 4));
    if (String(head) !== String(SMALLEST.slice(0, 4))) return 'wrong-content';
    return WebAssembly.validate(bytes) ? null : 'damaged';
  },
};

/**
 * Compiles a core, fetched where it has to be, or throws a `LoadingError` that knows why it could not.
 *
 * @param {URL | Request | Given} source
 * @param {string} [integrity] the digests of which a fetched file must have one, where the build knows
 *   them
 * @returns {Promise<{ content: WebAssembly.Module, facts: Facts }>}
 */
export async function loadCore(source, integrity = '') {
  // Asked before the file is fetched: where it may not run, there is no use in fetching it.
  const isFile = source instanceof URL || source instanceof Request;
  const url = isFile || source instanceof Response ? addressOf(source) : undefined;
  if (typeof WebAssembly === 'undefined') throw new LoadingError('no-webassembly', { url });
  if (!mayRun()) throw new LoadingError('wasm-forbidden', { url });
  if (isFile) return loadFile(source, WASM, integrity);
  try {
    return { content: await compiled(source), facts: { url } };
  } catch {
    throw new LoadingError('damaged', { url });
  }
}

/** A policy without `wasm-unsafe-eval` forbids it: most engines to compile it, WebKit's to run it. */
function mayRun() {
  try {
    return Boolean(new WebAssembly.Instance(new WebAssembly.Module(SMALLEST)));
  } catch {
    return false;
  }
}

/** @param {Given} given */
async function compiled(given) {
  if (given instanceof WebAssembly.Module) return given;
  return WebAssembly.compile(given instanceof Response ? await given.arrayBuffer() : given);
}

/**
 * Whether it is served as what it is.
 *
 * @param {Facts} facts
 */
export function isWasm({ contentType }) {
  return contentType?.split(';')[0].trim() === 'application/wasm';
}

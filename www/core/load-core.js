// @ts-check

import { LoadingError } from './loading-error.js';
import { onRefusal } from './policy.js';

/** @import { Cause, Facts } from './loading-error.js' */

/** The smallest module that there is: its head and nothing else. */
const SMALLEST = Uint8Array.of(0, 0x61, 0x73, 0x6d, 1, 0, 0, 0);

/** The wasm file as bytes, as an answer that has them, or compiled. */
/** @typedef {BufferSource | Response | WebAssembly.Module} Given */

/** @type {Facts} */
let seen = {};

/** What was seen of the file that the core was compiled from. */
export function loadingFacts() {
  return seen;
}

/**
 * Compiles the core, fetched where it has to be, or throws a `LoadingError` that knows why it could not.
 *
 * @param {URL | Request | Given} source
 * @param {string} [integrity] the digest that a fetched file must have, where the build knows it
 * @returns {Promise<WebAssembly.Module>}
 */
export async function loadCore(source, integrity = '') {
  // Asked before the file is fetched: where it may not run, there is no use in fetching it.
  const url = addressOf(source);
  if (typeof WebAssembly === 'undefined') throw new LoadingError('no-webassembly', { url });
  if (!mayRun()) throw new LoadingError('wasm-forbidden', { url });
  seen = { url };
  if (!isFetched(source)) return compiled(source);

  const loaded = await fetched(source, integrity);
  if (loaded) return loaded;
  // A page that is being left drops its requests, and must not ask anew.
  await new Promise((later) => setTimeout(later));
  await lookAt(source);
  // Nothing is the matter with it, so either it was a moment's failure, or its digest is another.
  const again = await fetched(source, integrity);
  if (again) return again;
  throw new LoadingError('integrity', { url });
}

/** A policy without `wasm-unsafe-eval` forbids it: most engines to compile it, WebKit's to run it. */
function mayRun() {
  try {
    return Boolean(new WebAssembly.Instance(new WebAssembly.Module(SMALLEST)));
  } catch {
    return false;
  }
}

/**
 * @param {URL | Request | Given} source
 * @returns {source is URL | Request}
 */
function isFetched(source) {
  return source instanceof URL || source instanceof Request;
}

/** @param {URL | Request | Given} source */
function addressOf(source) {
  if (source instanceof URL) return source.href;
  return source instanceof Request || source instanceof Response ? source.url : undefined;
}

/** @param {Given} given */
async function compiled(given) {
  if (given instanceof WebAssembly.Module) return given;
  try {
    return await WebAssembly.compile(given instanceof Response ? await given.arrayBuffer() : given);
  } catch {
    throw new LoadingError('damaged', { url: addressOf(given) });
  }
}

/**
 * The compiled file, or null when anything is wrong with it.
 *
 * @param {URL | Request} source
 * @param {string} integrity
 */
async function fetched(source, integrity) {
  try {
    const response = await fetch(source, { integrity });
    if (!response.ok) return null;
    seen = factsOf(source, response);
    // What is served as something else cannot be compiled while it arrives, but it can after.
    return isWasm(seen)
      ? await WebAssembly.compileStreaming(response)
      : await WebAssembly.compile(await response.arrayBuffer());
  } catch (reason) {
    // By its digest it is the right file, so it is the browser that cannot read it.
    const isRight = integrity !== '' && reason instanceof WebAssembly.CompileError;
    if (isRight) throw new LoadingError('no-webassembly', seen);
    return null;
  }
}

/**
 * Throws what is wrong with the file. A fetch that fails does not say why, and one with a digest
 * fails whatever comes in place of the file: so it is asked for again, without, and looked at.
 *
 * @param {URL | Request} source
 */
async function lookAt(source) {
  const url = addressOf(source) ?? '';
  let forbidden = false;
  const stop = onRefusal('connect-src', url, () => (forbidden = true));
  /** @type {Facts} */
  let facts = { url };
  const fail = (/** @type {Cause} */ code) => new LoadingError(code, facts);
  /** @type {ArrayBuffer} */
  let bytes;
  try {
    const response = await fetch(source);
    facts = factsOf(source, response);
    const { status, ok } = response;
    if (status === 404 || status === 410) throw fail('not-found');
    if (!ok) throw fail('refused');
    bytes = await response.arrayBuffer();
  } catch (reason) {
    if (reason instanceof LoadingError) throw reason;
    if (globalThis.navigator?.onLine === false) throw fail('offline');
    await new Promise((later) => setTimeout(later, 100));
    throw fail(forbidden ? 'connection-forbidden' : 'unreachable');
  } finally {
    stop();
  }
  const head = new Uint8Array(bytes.slice(0, 4));
  if (String(head) !== String(SMALLEST.slice(0, 4))) throw fail('wrong-content');
  if (!WebAssembly.validate(bytes)) throw fail('damaged');
}

/**
 * @param {URL | Request} source
 * @param {Response} response
 * @returns {Facts}
 */
function factsOf(source, { status, headers }) {
  return { url: addressOf(source), status, contentType: headers.get('content-type') ?? '' };
}

/**
 * Whether it is served as what it is.
 *
 * @param {Facts} facts
 */
export function isWasm({ contentType }) {
  return contentType?.split(';')[0].trim() === 'application/wasm';
}

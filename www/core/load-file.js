// @ts-check

import { LoadingError } from './loading-error.js';
import { onRefusal } from './policy.js';

/** @import { Cause, Facts } from './loading-error.js' */

/**
 * What a file is read as.
 *
 * @template Content
 * @typedef {object} Kind
 * @property {(response: Response, facts: Facts, integrity: string) => Promise<Content>} read rejected
 *   where it is not what it should be
 * @property {(bytes: ArrayBuffer) => Cause | null} fault what is wrong with the file
 */

/**
 * Fetches a file, or throws a `LoadingError` that knows why it could not.
 *
 * @template Content
 * @param {URL | Request} source
 * @param {Kind<Content>} kind
 * @param {string} integrity the digests of which it must have one, where the build knows them
 * @returns {Promise<{ content: Content, facts: Facts }>}
 */
export async function loadFile(source, kind, integrity) {
  const loaded = await fetched(source, kind, integrity);
  if (loaded) return loaded;
  // A page that is being left drops its requests, and must not ask anew.
  await new Promise((later) => setTimeout(later));
  await lookAt(source, kind);
  // Nothing is the matter with it, so either it was a moment's failure, or its digest is another.
  const again = await fetched(source, kind, integrity);
  if (again) return again;
  throw new LoadingError('integrity', { url: addressOf(source) });
}

/** @param {URL | Request | Response} source */
export function addressOf(source) {
  return source instanceof URL ? source.href : source.url;
}

/**
 * The file, or null when anything is wrong with it.
 *
 * @template Content
 * @param {URL | Request} source
 * @param {Kind<Content>} kind
 * @param {string} integrity
 */
async function fetched(source, { read }, integrity) {
  try {
    const response = await fetch(source, { integrity });
    if (!response.ok) return null;
    const facts = factsOf(source, response);
    return { content: await read(response, facts, integrity), facts };
  } catch (reason) {
    // A kind may know by itself what is the matter.
    if (reason instanceof LoadingError) throw reason;
    return null;
  }
}

/**
 * Throws what is wrong with the file. A fetch that fails does not say why, and one with a digest
 * fails whatever comes in place of the file: so it is asked for again, without, and looked at.
 *
 * @param {URL | Request} source
 * @param {Kind<unknown>} kind
 */
async function lookAt(source, { fault }) {
  const url = addressOf(source);
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
  const code = fault(bytes);
  if (code) throw fail(code);
}

/**
 * @param {URL | Request} source
 * @param {Response} response
 * @returns {Facts}
 */
function factsOf(source, { status, headers }) {
  return { url: addressOf(source), status, contentType: headers.get('content-type') ?? '' };
}

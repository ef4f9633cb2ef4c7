// @ts-check

import { loadFile } from './load-file.js';
import { LoadingError } from './loading-error.js';
import { scriptAddress } from './script-address.js';

/** @import { Kind } from './load-file.js' */

/** @type {Kind<string>} */
const CODE = {
  read: (response) => response.text(),
  // A server that has no such file may answer with a page.
  fault: (bytes) => (new TextDecoder().decode(bytes).startsWith('<') ? 'wrong-content' : null),
};

/** Under the same address a browser would not look again for what it did not get. */
let tries = 0;

/**
 * Imports a module that has to have a digest, or throws a `LoadingError` that knows why it could not.
 * A browser that preloads modules checks the very one that is imported; another one first fetches it.
 *
 * @param {URL} url
 * @param {string} integrity
 * @returns {Promise<any>}
 */
export async function loadCode(url, integrity) {
  const preloads = document.createElement('link').relList.supports('modulepreload');
  let address = url.href;
  if (!preloads) {
    await loadFile(url, CODE, integrity);
  } else if (!(await isPreloaded(address, integrity))) {
    // What it was refused for is not told: so it is asked for again, in another way, and looked at.
    await loadFile(url, CODE, integrity);
    address += `#${(tries += 1)}`;
    if (!(await isPreloaded(address, integrity)))
      throw new LoadingError('integrity', { url: url.href });
  }
  return import(/* @vite-ignore */ address);
}

/**
 * @param {string} address
 * @param {string} integrity
 * @returns {Promise<boolean>}
 */
async function isPreloaded(address, integrity) {
  const link = document.createElement('link');
  Object.assign(link, { rel: 'modulepreload', crossOrigin: 'anonymous', integrity, href: address });
  // A policy that knows the script by a nonce knows what it loads by the same.
  const own = [...document.scripts].find(({ src }) => src === scriptAddress);
  if (own?.nonce) link.nonce = own.nonce;
  const loaded = new Promise((settle) => {
    link.addEventListener('load', () => settle(true));
    link.addEventListener('error', () => settle(false));
  });
  document.head.append(link);
  const isThere = await loaded;
  link.remove();
  return isThere;
}

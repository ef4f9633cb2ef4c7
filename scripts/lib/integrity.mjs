// Digests by which a browser refuses a file that is not the one that was built.

import { createHash } from 'node:crypto';

/** @param {string | NodeJS.ArrayBufferView} content */
export function integrity(content) {
  return `sha384-${createHash('sha384').update(content).digest('base64')}`;
}

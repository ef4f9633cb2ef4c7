// Digests by which a browser refuses a file that is not the one that was built.

import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from './project.mjs';

/** @param {string | NodeJS.ArrayBufferView} content */
export function integrity(content) {
  return `sha384-${createHash('sha384').update(content).digest('base64')}`;
}

/**
 * Tells the built script which wasm is its own.
 *
 * @returns {import('vite').Plugin}
 */
export function wasmIntegrity() {
  return {
    name: 'wasm-integrity',
    // While the page is developed, pkg/ may be built anew under it.
    apply: 'build',
    config() {
      const wasm = readFileSync(join(root, 'pkg', 'points_estimator_bg.wasm'));
      return { define: { WASM_INTEGRITY: JSON.stringify(integrity(wasm)) } };
    },
  };
}

// Builds the host script of the iframe form: one small classic script, for pages of any kind.

import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fail, root } from './project.mjs';

export const FRAME_SCRIPT = 'points-estimator-frame.js';

/** In bytes as it is, minified and not compressed. */
export const FRAME_SCRIPT_LIMIT = 4096;

/** @param {string} folder */
export async function buildFrameScript(folder) {
  const { build } = await import('vite');
  await build({
    configFile: false,
    root,
    logLevel: 'warn',
    build: {
      outDir: folder,
      emptyOutDir: false,
      copyPublicDir: false,
      reportCompressedSize: false,
      target: 'es2018',
      rolldownOptions: {
        input: join(root, 'www', 'element', FRAME_SCRIPT),
        output: { format: 'iife', entryFileNames: FRAME_SCRIPT },
      },
    },
  });
  const file = join(folder, FRAME_SCRIPT);
  // A page in another encoding reads a classic script in that one, unless the host names its own.
  const script = readFileSync(file, 'utf8').replace(
    /[^\0-\x7f]/g,
    (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
  writeFileSync(file, script);
  if (script.length > FRAME_SCRIPT_LIMIT) {
    fail(`${FRAME_SCRIPT} has ${script.length} bytes, above its ${FRAME_SCRIPT_LIMIT}.`);
  }
}

// Builds dist/: the page, what another site embeds, and the page as a single file.

import { copyFileSync } from 'node:fs';
import { join } from 'node:path';
import { buildFrameScript } from './frame-script.mjs';
import { buildOffline } from './offline.mjs';
import { buildWasm } from './wasm.mjs';
import { root, say } from './project.mjs';
import { ELEMENT_MANIFEST, VERSION, writeRelease } from './release.mjs';

export const SITE = join(root, 'dist');

export async function buildSite() {
  buildWasm();
  say('Building the page');
  await bundleSite(SITE);
}

/**
 * All of dist/, from www/ and pkg/ as they are.
 *
 * @param {string} folder
 */
export async function bundleSite(folder) {
  const { build } = await import('vite');
  await build({ configFile: join(root, 'vite.config.js'), build: { outDir: folder } });
  await buildFrameScript(folder);
  await buildOffline(folder, VERSION);
  copyFileSync(join(root, 'www', 'element', ELEMENT_MANIFEST), join(folder, ELEMENT_MANIFEST));
  writeRelease(folder);
}

// Builds dist/: the page, what another site embeds, and the page as a single file.

import { copyFileSync } from 'node:fs';
import { join } from 'node:path';
import { buildFrameScript } from './frame-script.mjs';
import { buildOffline } from './offline.mjs';
import { buildPackage } from './package.mjs';
import { root, say } from './project.mjs';
import { ELEMENT_MANIFEST, VERSION, writeRelease } from './release.mjs';

export const PAGE = join(root, 'dist');

export async function buildPage() {
  buildPackage();
  say('Building the page');
  await bundlePage(PAGE);
}

/**
 * All of dist/, from www/ and pkg/ as they are.
 *
 * @param {string} folder
 */
export async function bundlePage(folder) {
  const { build } = await import('vite');
  await build({ configFile: join(root, 'vite.config.js'), build: { outDir: folder } });
  await buildFrameScript(folder);
  await buildOffline(folder, VERSION);
  copyFileSync(join(root, 'www', 'element', ELEMENT_MANIFEST), join(folder, ELEMENT_MANIFEST));
  writeRelease(folder);
}

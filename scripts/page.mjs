// Builds dist/: the page, and the one script that another site embeds.

import { join } from 'node:path';
import { buildPackage } from './package.mjs';
import { root, say } from './project.mjs';

export const PAGE = join(root, 'dist');

export async function buildPage() {
  buildPackage();
  say('Building the page');
  const { build } = await import('vite');
  await build({ configFile: join(root, 'vite.config.js') });
}

// Writes dist/<version>/: what sites embed, under an address whose content never changes, with a
// manifest of the digests by which they can tell.

import { copyFileSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { FRAME_SCRIPT } from './frame-script.mjs';
import { integrity } from './integrity.mjs';
import { withWhatTheyLoad } from './links.mjs';
import { root } from './project.mjs';

/** The version of package.json. */
export const VERSION = /** @type {string} */ (
  JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')).version
);

/** What a snippet has where the address of dist/ belongs, without a slash at its end. */
const BASE = 'BASE';

const ELEMENT_SCRIPT = 'points-estimator.js';
const FRAME = 'frame.html';

/** What an editor reads to know the tag. */
export const ELEMENT_MANIFEST = 'custom-elements.json';

/**
 * @typedef {object} Manifest
 * @property {string} version
 * @property {Record<string, { bytes: number, integrity: string }>} files by name
 * @property {string} base what to replace in the snippets
 * @property {{ element: string, frameScript: string, frame: string }} snippets ready to paste
 */

/** @param {string} folder with everything else that is built */
export function writeRelease(folder) {
  const release = join(folder, VERSION);
  rmSync(release, { recursive: true, force: true });
  mkdirSync(release);

  /** @type {Manifest['files']} */
  const files = {};
  const roots = [ELEMENT_SCRIPT, FRAME_SCRIPT, FRAME, ELEMENT_MANIFEST, 'licences.md'];
  for (const name of withWhatTheyLoad(folder, roots)) {
    copyFileSync(join(folder, name), join(release, name));
    const content = readFileSync(join(release, name));
    files[name] = { bytes: content.length, integrity: integrity(content) };
  }

  const address = `${BASE}/${VERSION}`;
  /** @param {string} name */
  const source = (name) =>
    `src="${address}/${name}" integrity="${files[name].integrity}" crossorigin="anonymous"`;
  /** @type {Manifest} */
  const manifest = {
    version: VERSION,
    files,
    base: BASE,
    snippets: {
      element:
        `<script type="module" ${source(ELEMENT_SCRIPT)}></script>` +
        '<points-estimator programme="kontur"></points-estimator>',
      frameScript: `<script ${source(FRAME_SCRIPT)} data-programme="kontur" async></script>`,
      frame:
        `<iframe src="${address}/${FRAME}?programme=kontur" title="Калькулятор баллов" ` +
        'loading="lazy" width="100%" height="900" frameborder="0"></iframe>',
    },
  };
  writeFileSync(join(release, 'manifest.json'), `${JSON.stringify(manifest, null, 2)}\n`);
}

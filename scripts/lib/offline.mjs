// Builds the page once more as a single file, which works from a disk without a server.

import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { filesInside } from './files.mjs';
import { integrity } from './integrity.mjs';
import { root } from './project.mjs';

/** What ends a script within a page, or keeps its end from counting. */
const TAG = /<(?=\/script|script|!--)/gi;

export const OFFLINE_PAGE = 'points-estimator-offline.html';

/**
 * @param {string} folder with the built page
 * @param {string} version
 */
export async function buildOffline(folder, version) {
  const wasm = readFileSync(join(root, 'pkg', 'points_estimator_bg.wasm'));
  const script = inlined(await scriptOf('www/pages/offline.js'));
  // Nothing but what is in the file: the policy has the browser see to it.
  const policy =
    `default-src 'none'; script-src '${integrity(script)}' 'wasm-unsafe-eval'; ` +
    `style-src 'unsafe-inline'; img-src data:`;
  const head = `<meta charset="utf-8" />
    <meta http-equiv="Content-Security-Policy" content="${policy}" />
    <meta name="generator" content="points-estimator ${version}" />`;
  const body = `  <script type="text/plain" id="core">${wasm.toString('base64')}</script>
    <script type="text/plain" id="licences">
${readFileSync(join(folder, 'licences.md'), 'utf8').replace(TAG, '&lt;')}</script>
    <script type="module">${script}</script>
  </body>`;

  let page = readFileSync(join(folder, 'index.html'), 'utf8');
  page = replace(page, /<link rel="stylesheet"[^>]* href="\.\/([^"]+)">/g, (_, file) => {
    const style = readFileSync(join(folder, file), 'utf8').trim();
    return `<style>${style}</style>`;
  });
  page = replace(page, /\s*<script type="module"[^>]* src="[^"]+"><\/script>/g, () => '');
  page = replace(page, /\s*<link rel="modulepreload"[^>]*>/g, () => '');
  // A page that is not in the file.
  page = replace(page, /\s*<p class="embedding">[^]*?<\/p>/g, () => '');
  page = replace(page, /<meta charset="utf-8" \/>/g, () => head);
  page = replace(page, /<\/body>/g, () => body);
  writeFileSync(join(folder, OFFLINE_PAGE), page);
}

/**
 * One script with everything that it imports, except the wasm, which stays a mere name in it.
 *
 * @param {string} entry
 */
async function scriptOf(entry) {
  const { build } = await import('vite');
  const result = await build({
    configFile: false,
    root,
    logLevel: 'warn',
    plugins: [filesInside()],
    build: {
      write: false,
      assetsInlineLimit: 0,
      modulePreload: { polyfill: false },
      rolldownOptions: { input: join(root, entry), output: { codeSplitting: false } },
    },
  });
  const { output } = /** @type {import('vite').Rolldown.RolldownOutput} */ (result);
  const chunks = output.filter((file) => file.type === 'chunk');
  if (chunks.length !== 1) {
    throw new Error(
      `${entry} became ${chunks.map(({ fileName }) => fileName)}, and not one script.`,
    );
  }
  return chunks[0].code.trim();
}

/**
 * A script as it may stand within a page. It means the same, because what is written anew in it
 * stands in texts and patterns alone.
 *
 * @param {string} script
 */
function inlined(script) {
  return script.replace(TAG, '\\x3C');
}

/**
 * Says so when the page is no longer what this file takes it for.
 *
 * @param {string} text
 * @param {RegExp} pattern
 * @param {(...found: string[]) => string} replacement
 */
function replace(text, pattern, replacement) {
  if (text.search(pattern) === -1) throw new Error(`There is no ${pattern} in index.html.`);
  return text.replace(pattern, replacement);
}

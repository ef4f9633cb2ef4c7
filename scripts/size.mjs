// npm run size: what a first visit downloads, and whether that is within the budgets.
//
// Counted are index.html and all that it loads, directly or not: nothing there waits for a click. What
// else lies in dist/ (frame, offline page, versioned copies) is no part of such a visit. Words and
// styles travel inside the script, where compression mixes everything; so their rows, which are not
// added to the sum, say what each would weigh as a script of its own. The host script of the frame,
// which sites load besides, has a limit before compression.

import { readFileSync } from 'node:fs';
import { extname, join } from 'node:path';
import { brotliCompressSync, gzipSync } from 'node:zlib';
import { FRAME_SCRIPT, FRAME_SCRIPT_LIMIT } from './lib/frame-script.mjs';
import { withWhatTheyLoad } from './lib/links.mjs';
import { buildSite, SITE } from './lib/site.mjs';
import { fail, root, say } from './lib/project.mjs';

/** In bytes after brotli. */
const BUDGETS = { wasm: 60_000, 'first visit': 110_000 };

/** @type {Record<string, string>} */
const KINDS = { '.wasm': 'wasm', '.js': 'script', '.css': 'style of the page', '.html': 'html' };

const WITHIN_THE_SCRIPT = {
  '· words': 'www/text/index.js',
  '· styles': 'www/view/styles/styles.js',
};

await buildSite();

/** @type {Record<string, Buffer[]>} */
const files = {};
for (const name of withWhatTheyLoad(SITE, ['index.html'])) {
  const kind = KINDS[extname(name)] ?? 'other';
  (files[kind] ??= []).push(readFileSync(join(SITE, name)));
}

const rows = Object.fromEntries(
  Object.entries(files).map(([kind, contents]) => [kind, sum(contents.map(weigh))]),
);
const firstVisit = sum(Object.values(rows));
const within = Object.fromEntries(
  await Promise.all(
    Object.entries(WITHIN_THE_SCRIPT).map(async ([part, entry]) => [
      part,
      weigh(await scriptOf(entry)),
    ]),
  ),
);

const { wasm, script, ...others } = rows;
const table = { wasm, script, ...within, ...others, 'first visit': firstVisit };
say('What a first visit to index.html downloads, in bytes');
console.log(line('', 'raw', 'gzip', 'brotli', 'budget'));
for (const [part, { raw, gzip, brotli }] of Object.entries(table)) {
  console.log(line(part, raw, gzip, brotli, budgetOf(part) ?? ''));
}

const frameScript = weigh(readFileSync(join(SITE, FRAME_SCRIPT)));
say(`What a site loads for the frame before the frame itself, in bytes: ${FRAME_SCRIPT}`);
console.log(line('', 'raw', 'gzip', 'brotli', 'raw limit'));
const { raw, gzip, brotli } = frameScript;
console.log(line('host script', raw, gzip, brotli, FRAME_SCRIPT_LIMIT));

const over = Object.keys(BUDGETS).filter((part) => table[part].brotli > (budgetOf(part) ?? 0));
if (raw > FRAME_SCRIPT_LIMIT) over.push(FRAME_SCRIPT);
if (over.length > 0) {
  fail(`Over the budget: ${over.join(', ')}.`);
}

/** @typedef {{ raw: number, gzip: number, brotli: number }} Weight */

/**
 * @param {Buffer} content
 * @returns {Weight}
 */
function weigh(content) {
  return {
    raw: content.length,
    gzip: gzipSync(content, { level: 9 }).length,
    // At its best quality, which is Node's own choice.
    brotli: brotliCompressSync(content).length,
  };
}

/**
 * @param {Weight[]} weights
 * @returns {Weight}
 */
function sum(weights) {
  return weights.reduce((total, { raw, gzip, brotli }) => ({
    raw: total.raw + raw,
    gzip: total.gzip + gzip,
    brotli: total.brotli + brotli,
  }));
}

/**
 * A part of the script, built like the whole.
 *
 * @param {string} entry
 */
async function scriptOf(entry) {
  const { build } = await import('vite');
  const result = await build({
    configFile: false,
    logLevel: 'error',
    root,
    build: {
      write: false,
      rolldownOptions: { input: entry, external: /^lit/, preserveEntrySignatures: 'strict' },
    },
  });
  const [chunk] = /** @type {import('vite').Rolldown.RolldownOutput} */ (result).output;
  return Buffer.from(chunk.code);
}

/** @param {string} part */
function budgetOf(part) {
  return BUDGETS[/** @type {keyof typeof BUDGETS} */ (part)];
}

/**
 * @param {string} part
 * @param {(number | string)[]} cells
 */
function line(part, ...cells) {
  const numbers = cells.map((cell) => cell.toLocaleString('en').padStart(10));
  return `  ${part.padEnd(18)}${numbers.join('')}`;
}

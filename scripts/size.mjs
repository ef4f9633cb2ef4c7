// npm run size: what a visitor downloads, and whether that is within the budgets.
//
// Counted is what the tag needs on somebody's page: until its form can be typed into, and until the
// first estimate. That this is all which such a visit asks for, a test of the page sees to
// (tests/browser/downloads.spec.js). What is loaded when somebody asks for it stands below, by name.

import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { brotliCompressSync, gzipSync } from 'node:zlib';
import { PROGRAMMES } from '../www/core/programmes.js';
import { LANGUAGES } from '../www/text/words.js';
import { FRAME_SCRIPT, FRAME_SCRIPT_LIMIT } from './lib/frame-script.mjs';
import { fail, say } from './lib/project.mjs';
import { buildSite, SITE } from './lib/site.mjs';
import { builtNames, filesOfVisit } from './lib/visit.mjs';

/** In bytes after brotli. */
const BUDGETS = {
  form: 36_000,
  wasm: /** @type {Record<string, number>} */ ({ kontur: 28_000 }),
  wholeWasm: 54_000,
  estimate: /** @type {Record<string, number>} */ ({ kontur: 70_000, keaz: 88_000 }),
  estimateOfOthers: 85_000,
};

await buildSite();
const names = builtNames();
const everything = readdirSync(SITE);

/** @type {string[]} */
const over = [];

say('What a Russian visitor downloads, in bytes, whose page has the tag with one programme');
head();
for (const programme of PROGRAMMES) {
  const { form, wasm } = filesOfVisit('ru', programme);
  const [script, shared, own] = form.map(weigh);
  const core = weigh(wasm);
  const isFirst = programme === PROGRAMMES[0];
  if (isFirst) {
    row('script', script);
    row('words: interface', shared);
  }
  row(`words and form: ${programme}`, own);
  row(`wasm: ${programme}`, core, BUDGETS.wasm[programme]);
  const usable = sum([script, shared, own]);
  row(`= ${programme}: form`, usable, isFirst ? BUDGETS.form : undefined);
  const budget = BUDGETS.estimate[programme] ?? BUDGETS.estimateOfOthers;
  row(`= ${programme}: first estimate`, sum([usable, core]), budget);
}

say('What is loaded when somebody asks for it, in bytes');
head();
row('wasm: all programmes', weigh(names['points-estimator.wasm']), BUDGETS.wholeWasm);
for (const name of everything.filter((each) => each.startsWith('code-'))) {
  row(name.replace(/^code-(\w+)-.*/, 'code: $1'), weigh(name));
}
row('fields, to choose from several', weigh(names['fields.json']));
for (const language of LANGUAGES) {
  row(`${language}: names, to choose from`, weigh(names[`${language}/names.json`]));
  for (const programme of PROGRAMMES) {
    row(
      `${language}: clauses, ${programme}`,
      weigh(names[`${language}/${programme}-clauses.json`]),
    );
  }
}
const [, ...english] = filesOfVisit('en', PROGRAMMES[0]).form;
row('en in place of ru, interface', weigh(english[0]));
for (const programme of PROGRAMMES) {
  row(`en in place of ru, ${programme}`, weigh(names[`en/${programme}.json`]));
}

say('What the pages and the frame need besides, in bytes');
head();
for (const page of ['index', 'page', 'page-words', 'frame', 'embed']) {
  const own = everything.filter((each) =>
    new RegExp(`^${page}(?:\\.html|-[\\w-]{8}\\.)`).test(each),
  );
  row(page, sum(own.map(weigh)));
}
row(FRAME_SCRIPT, weigh(FRAME_SCRIPT), FRAME_SCRIPT_LIMIT, 'raw');

if (over.length > 0) {
  fail(`Over the budget: ${over.join(', ')}.`);
}

/** @typedef {{ raw: number, gzip: number, brotli: number }} Weight */

/**
 * @param {string} name of a file in dist/
 * @returns {Weight}
 */
function weigh(name) {
  const content = readFileSync(join(SITE, name));
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

function head() {
  console.log(line('', 'raw', 'gzip', 'brotli', 'budget'));
}

/**
 * @param {string} part
 * @param {Weight} weight
 * @param {number} [budget] none where nobody waits for it
 * @param {keyof Weight} [measure] that the budget is of
 */
function row(part, weight, budget, measure = 'brotli') {
  const { raw, gzip, brotli } = weight;
  console.log(line(part, raw, gzip, brotli, budget ?? ''));
  if (budget !== undefined && weight[measure] > budget) over.push(part.replace('= ', ''));
}

/**
 * @param {string} part
 * @param {(number | string)[]} cells
 */
function line(part, ...cells) {
  const numbers = cells.map((cell) => cell.toLocaleString('en').padStart(10));
  return `  ${part.padEnd(34)}${numbers.join('')}`;
}

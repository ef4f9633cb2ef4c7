// npm run bench: how long an estimate takes, beside the core of an earlier commit and beside calculations
// by hand. Nothing passes or fails by its time; it fails where the answers are not the same.
//
// npm run bench -- --quick: the same in a few seconds, to see that it runs.

import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { BASELINE, buildBaseline } from './bench/baseline.mjs';
import { estimate as byHandOnBigInt } from './bench/by-hand-bigint.mjs';
import { estimate as byHandOnDecimal } from './bench/by-hand-decimal.mjs';
import { figuresOf, firstDifference } from './bench/figures.mjs';
import { clock, measure, warmUp } from './bench/measure.mjs';
import { nameOf, requests } from './bench/requests.mjs';
import { fail, root, say } from './lib/project.mjs';
import { buildWasm } from './lib/wasm.mjs';

/** @import { Core, Request } from '../pkg/points_estimator.js' */
/** @import { BenchRequest } from './bench/requests.mjs' */
/** @import { Pace, Timing } from './bench/measure.mjs' */

/** @type {Pace} */
const THOROUGH = { warmUp: 40, batch: 3_000, rounds: 41, least: 7, limit: 3_000 };
/** @type {Pace} */
const QUICK = { warmUp: 1, batch: 100, rounds: 3, least: 1, limit: 100 };

const pace = process.argv.includes('--quick') ? QUICK : THOROUGH;

buildWasm();
const estimateBefore = await load(buildBaseline());
const estimateNow = await load(join(root, 'pkg'));

/** What is measured; the ratios are to the first. */
const ways = {
  [`core at ${BASELINE}`]: estimateBefore,
  'core now': estimateNow,
  'by hand, decimal.js': byHandOnDecimal,
  'by hand, BigInt': byHandOnBigInt,
};
const names = Object.keys(ways);
const all = Object.values(ways);

say('Whether all answers are the same');
for (const it of requests) checkAnswers(it);
console.log(`They are, of ${requests.length} requests.`);

for (const { request } of requests) warmUp(all, request, pace);

say(`Microseconds of ${clock.name} for an estimate: median, quartiles, and times the ${names[0]}`);
const [firstName, ...otherNames] = names;
console.log(
  `${' '.repeat(32)}${title(firstName, 25)}${otherNames.map((it) => title(it, 31)).join('')}`,
);
/** @type {{ of: BenchRequest, timings: Timing[] }[]} */
const results = [];
for (const estimator of new Set(requests.map((it) => it.estimator))) {
  const ofEstimator = requests.filter((it) => it.estimator === estimator);
  const measured = measure(
    all,
    ofEstimator.map(({ request }) => request),
    pace,
  );
  measured.forEach((timings, index) => {
    const of = ofEstimator[index];
    results.push({ of, timings });
    console.log(`${nameOf(of).padEnd(32)}${timings.map(cells).join('')}`);
  });
}
const means = names.map((_, way) =>
  geometricMean(results.map(({ timings }) => timings[way].ratio)),
);
console.log(
  `${'geometric mean'.padEnd(32)}${' '.repeat(25)}${means
    .slice(1)
    .map((mean) => `${' '.repeat(25)}${mean.toFixed(3).padStart(6)}`)
    .join('')}`,
);

say('How the time grows with the rows: the exponent between two sizes, 1 being in proportion');
// Of the lower quartiles: what others do on the machine lengthens the rest.
console.log(`${' '.repeat(44)}${names.map((name) => title(name, 22)).join('')}`);
for (let index = 1; index < results.length; index += 1) {
  const [smaller, larger] = [results[index - 1], results[index]];
  const [from, to] = [smaller.of.rows, larger.of.rows];
  if (from !== null && to !== null) {
    const exponents = names.map((_, way) => {
      const growth = larger.timings[way].lower / smaller.timings[way].lower;
      return (Math.log(growth) / Math.log(to / from)).toFixed(2).padStart(22);
    });
    const between = `${larger.of.estimator}, ${from} → ${to}`;
    console.log(`${between.padEnd(44)}${exponents.join('')}`);
  }
}

/**
 * The estimate() of a wasm package.
 *
 * @param {string} folder
 */
async function load(folder) {
  const script = await import(pathToFileURL(join(folder, 'points_estimator.js')).href);
  const compiled = new WebAssembly.Module(readFileSync(join(folder, 'points_estimator_bg.wasm')));
  // Earlier, a script had one instance of its own.
  if (script.initSync) script.initSync({ module: compiled });
  /** @type {Core} */
  const core = script.instantiate?.(compiled) ?? script;
  return (/** @type {Request} */ request) => {
    const answer = core.estimate(request);
    if ('estimate' in answer) return answer.estimate;
    return fail(answer.problems.map(({ message }) => message).join('; '));
  };
}

/** @param {BenchRequest} of */
function checkAnswers(of) {
  const [first, ...others] = all.map((way) => figuresOf(way(of.request)));
  others.forEach((other, index) => {
    const difference = firstDifference(first, other);
    if (difference) {
      fail(`${nameOf(of)}: ${names[0]} and ${names[index + 1]} differ in ${difference}`);
    }
  });
}

/**
 * @param {Timing} timing
 * @param {number} way
 */
function cells({ median, lower, upper, ratio }, way) {
  const quartiles = `${microseconds(lower)}–${microseconds(upper)}`;
  const times = way === 0 ? '' : ratio.toFixed(3).padStart(6);
  return `${microseconds(median).padStart(9)}${quartiles.padStart(16)}${times}`;
}

/** @param {number} time */
function microseconds(time) {
  return time < 100 ? time.toPrecision(3) : time.toFixed(0);
}

/**
 * @param {string} name
 * @param {number} width
 */
function title(name, width) {
  return name.padStart(width);
}

/** @param {number[]} ratios */
function geometricMean(ratios) {
  return Math.exp(ratios.reduce((sum, ratio) => sum + Math.log(ratio), 0) / ratios.length);
}

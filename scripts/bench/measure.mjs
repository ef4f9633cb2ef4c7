// How long several ways to one answer take: in turn, many times, in one process.

import { performance } from 'node:perf_hooks';
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';

/**
 * @template Request
 * @typedef {(request: Request) => unknown} Way
 */

/**
 * @typedef {object} Pace
 * @property {number} warmUp milliseconds for each way before the first is measured
 * @property {number} batch microseconds that one measurement takes at least
 * @property {number} rounds in each of which every way is measured once
 * @property {number} least the rounds that there are even where they take longer than the limit
 * @property {number} limit milliseconds for all rounds of a request
 */

/**
 * @typedef {object} Timing
 * @property {number} median microseconds for one answer
 * @property {number} lower quartile
 * @property {number} upper quartile
 * @property {number} ratio the median of the ratios to the first way, round by round
 */

/**
 * What was answered last: so that no answer is left out as of no use.
 *
 * @type {{ answer: unknown }}
 */
const kept = { answer: null };

/**
 * What the processor does for others meanwhile is not counted, except by systems that count what it does
 * for a process in ticks of many milliseconds.
 */
export const clock = isFine(processorTime)
  ? { name: 'processor time', now: processorTime }
  : { name: 'time', now: () => 1_000 * performance.now() };

/** In microseconds. */
function processorTime() {
  const { user, system } = process.cpuUsage();
  return user + system;
}

/** @param {() => number} now */
function isFine(now) {
  const ticks = Array.from({ length: 5 }, () => {
    const [start, before] = [performance.now(), now()];
    while (now() === before);
    return performance.now() - start;
  });
  return Math.min(...ticks) < 0.1;
}

// As node --expose-gc gives it.
setFlagsFromString('--expose-gc');
/** @type {(options: { type: 'minor' }) => void} */
const gc = runInNewContext('gc');

/** So that nobody pays for what others have left behind. */
function collectGarbage() {
  kept.answer = null;
  gc({ type: 'minor' });
}

/**
 * Lets the compilers see what they will have to run.
 *
 * @template Request
 * @param {Way<Request>[]} ways
 * @param {Request} request
 * @param {Pace} pace
 */
export function warmUp(ways, request, { warmUp }) {
  for (const way of ways) {
    const end = performance.now() + warmUp;
    do kept.answer = way(request);
    while (performance.now() < end);
  }
}

/**
 * The timings of every way, for each request. All are measured in every round, so that a quick minute of the
 * machine or a slow one is the same for all of them.
 *
 * @template Request
 * @param {Way<Request>[]} ways
 * @param {Request[]} requests
 * @param {Pace} pace
 */
export function measure(ways, requests, { batch, rounds, least, limit }) {
  const series = requests.map((request) => ({
    request,
    counts: ways.map((way) => countFor(way, request, batch)),
    times: ways.map(() => /** @type {number[]} */ ([])),
  }));
  const start = performance.now();
  for (let round = 0; round < rounds; round += 1) {
    if (round >= least && performance.now() - start > limit * requests.length) break;
    for (const { request, counts, times } of series) {
      for (const index of order(ways.length, round)) {
        collectGarbage();
        times[index].push(timeOf(ways[index], request, counts[index]));
      }
    }
  }
  return series.map(({ times }) => timingsOf(times));
}

/**
 * @param {number[][]} times of every way, round by round
 * @returns {Timing[]}
 */
function timingsOf(times) {
  const [first] = times;
  return times.map((each) => ({
    median: quantile(each, 0.5),
    lower: quantile(each, 0.25),
    upper: quantile(each, 0.75),
    ratio: quantile(
      each.map((time, round) => time / first[round]),
      0.5,
    ),
  }));
}

/**
 * Each begins in turn, and they follow each other forwards and backwards: so none is always the one after
 * the same other.
 *
 * @param {number} count
 * @param {number} round
 */
function order(count, round) {
  const indices = Array.from({ length: count }, (_, index) => (index + round) % count);
  return round % 2 === 0 ? indices : indices.reverse();
}

/**
 * How many answers fill a measurement.
 *
 * @template Request
 * @param {Way<Request>} way
 * @param {Request} request
 * @param {number} batch
 */
function countFor(way, request, batch) {
  let count = 1;
  while (count * timeOf(way, request, count) < batch) count *= 2;
  return count;
}

/**
 * Microseconds for one answer, in the mean of so many.
 *
 * @template Request
 * @param {Way<Request>} way
 * @param {Request} request
 * @param {number} count
 */
function timeOf(way, request, count) {
  const start = clock.now();
  for (let index = 0; index < count; index += 1) kept.answer = way(request);
  return (clock.now() - start) / count;
}

/**
 * @param {number[]} numbers
 * @param {number} part
 */
function quantile(numbers, part) {
  const sorted = [...numbers].sort((a, b) => a - b);
  const position = part * (sorted.length - 1);
  const [below, above] = [sorted[Math.floor(position)], sorted[Math.ceil(position)]];
  return below + (above - below) * (position - Math.floor(position));
}

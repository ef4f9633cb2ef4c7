// What the tests of the wasm package share: the package itself, the cases, and the way into an answer.

import { readdirSync, readFileSync } from 'node:fs';
import { instantiate } from '../../pkg/points_estimator.js';

/** @import { Answer, Estimate, EstimatorInfo, Problem, Request } from '../../pkg/points_estimator.js' */

/** @param {string} path from the folder of these tests */
export function fileAt(path) {
  return new URL(path, import.meta.url);
}

/** The core that knows every programme, compiled. */
export const compiled = new WebAssembly.Module(
  readFileSync(fileAt('../../pkg/points_estimator_bg.wasm')),
);

export const { estimate, version } = instantiate(compiled);

/** @type {EstimatorInfo[]} */
const register = JSON.parse(readFileSync(fileAt('../../pkg/register.json'), 'utf8'));

export const estimators = () => register;

/**
 * @typedef {object} Case
 * @property {string} name
 * @property {string} origin
 * @property {Request} request
 * @property {Record<string, string | number | boolean | null>} expect by path
 */

const folder = fileAt('../cases/');

/**
 * The cases of every file, by its name.
 *
 * @type {Record<string, Case[]>}
 */
export const cases = Object.fromEntries(
  readdirSync(folder)
    .sort()
    .map((name) => [name, JSON.parse(readFileSync(new URL(name, folder), 'utf8'))]),
);

/**
 * @param {Answer} answer
 * @returns {Estimate}
 */
export function estimateOf(answer) {
  if ('estimate' in answer) return answer.estimate;
  throw new Error(answer.problems.map(({ message }) => message).join('; '));
}

/**
 * @param {Answer} answer
 * @returns {Problem[]}
 */
export function problemsOf(answer) {
  if ('problems' in answer) return answer.problems;
  throw new Error('there is an estimate, and no problem');
}

/**
 * What stands at a path such as `conditions.optima-share#1.missing.value`. In a list, a segment is a
 * number in it, or the `id` of an entry (the first one, or the one of the row after `#`). An entry
 * that is not there is null, and so is what would be in it.
 *
 * @param {any} json
 * @param {string} path
 */
export function resolve(json, path) {
  return path.split('.').reduce((value, segment) => {
    if (value === null) return null;
    return Array.isArray(value) ? (entry(value, segment) ?? null) : value?.[segment];
  }, json);
}

/**
 * @param {any[]} list
 * @param {string} segment
 */
function entry(list, segment) {
  if (/^\d+$/.test(segment)) return list[Number(segment)];
  const [id, row] = segment.split('#');
  return list.find((it) => it.id === id && (row === undefined || String(it.row) === row));
}

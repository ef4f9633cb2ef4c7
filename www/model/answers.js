// @ts-check

// What follows from the core's answers, worked out once for each of them.

import { sum } from '../text/format.js';
import { isEmpty } from './field-codec.js';
import { listWith, refOf } from './form.js';
import { isWrong } from './problems.js';

/** @import { Answer, ConditionResult, Estimate, EstimatorInfo } from '../../pkg/points_estimator.js' */
/** @import { Payout, Quantity } from '../../pkg/points_estimator.js' */
/** @import { Entries } from './entries.js' */
/** @import { FieldRef, RowRef } from './field-ref.js' */
/** @import { Form } from './form.js' */
/** @import { PlacedProblem } from './problems.js' */
/** @import { CoreRequest } from './requests.js' */

/** @typedef {{ request: CoreRequest, answer: Answer, problems: PlacedProblem[] }} Asked */

/**
 * An estimate, with the way back to the form.
 *
 * @typedef {object} Answered
 * @property {EstimatorInfo} info
 * @property {RowRef | null} row that it is about, where an estimator is asked per row
 * @property {Record<string, number[]>} keys of the rows that were sent, by list
 * @property {Estimate} estimate
 * @property {ConditionResult[]} conditions that no estimator before it has named for the same row
 */

/**
 * What stands in large type: the figure now, and the other one if the conditions were met.
 *
 * @typedef {object} Headline
 * @property {string} id
 * @property {Quantity | null} now null where the document has no formula
 * @property {Quantity | null} potential null where it is the same
 * @property {Payout | null} payout of the figure now
 */

/**
 * An estimator's answers: one, or one for each row.
 *
 * @typedef {object} Section
 * @property {EstimatorInfo} info
 * @property {Answered[]} answered
 * @property {Headline | null} headline null where the answer is no measure, or there is none
 * @property {PlacedProblem[]} missing what has to be given before there is an answer
 * @property {PlacedProblem[]} wrong
 * @property {RowRef[]} leftOut rows that something is wrong with, while others have an answer
 */

/**
 * @param {EstimatorInfo[]} infos
 * @param {Asked[]} asked
 * @returns {Section[]}
 */
export function sectionsOf(infos, asked) {
  const isFirst = firstNaming();
  return infos.map((info) => {
    const own = asked.filter(({ request }) => request.info === info);
    const answered = own.flatMap(({ request: { row, keys }, answer }) => {
      if (!('estimate' in answer)) return [];
      const { estimate } = answer;
      const conditions = estimate.conditions.filter((condition) =>
        isFirst(info, condition, rowAt({ row, keys }, condition)),
      );
      return [{ info, row, keys, estimate, conditions }];
    });
    const problems = own.flatMap((each) => each.problems);
    return {
      info,
      answered,
      headline: headlineOf(answered),
      missing: problems.filter((placed) => !isWrong(placed)),
      wrong: problems.filter(isWrong),
      leftOut: own.flatMap(({ request, problems }) =>
        request.row && problems.some(isWrong) ? [request.row] : [],
      ),
    };
  });
}

/** Two estimators of a form may have a condition in common: it stands under the first one. */
function firstNaming() {
  /** @type {Map<string, EstimatorInfo>} */
  const named = new Map();
  /**
   * @param {EstimatorInfo} info
   * @param {ConditionResult} condition
   * @param {RowRef | null} row
   */
  return (info, { id }, row) => {
    const place = `${id} ${row?.key}`;
    if (!named.has(place)) named.set(place, info);
    return named.get(place) === info;
  };
}

/**
 * The figure of an estimator; over several rows, their sum.
 *
 * @param {Answered[]} answered
 * @returns {Headline | null}
 */
function headlineOf(answered) {
  const measures = answered.flatMap(({ estimate }) => estimate.headline ?? []);
  if (measures.length === 0) return null;
  const [{ id, now }] = measures;
  if (now === null) return { id, now, potential: null, payout: null };
  const { unit } = now;
  const nows = measures.map((measure) => measure.now?.value ?? '0');
  const potentials = measures.map(({ now, potential }) => (potential ?? now)?.value ?? '0');
  const [value, potential] = [sum(nows), sum(potentials)];
  return {
    id,
    now: { unit, value },
    potential: potential === value ? null : { unit, value: potential },
    payout:
      id === 'payout' ? together(answered.flatMap(({ estimate }) => estimate.payout ?? [])) : null,
  };
}

/**
 * Payouts of several projects, added up.
 *
 * @param {Payout[]} payouts
 * @returns {Payout}
 */
function together(payouts) {
  return {
    gross: sum(payouts.map(({ gross }) => gross)),
    tax: sum(payouts.map(({ tax }) => tax)),
    net: sum(payouts.map(({ net }) => net)),
    capped: payouts.some(({ capped }) => capped),
  };
}

/**
 * The row of the form that the core names. An estimator asked per row has only that one.
 *
 * @param {Pick<Answered, 'row' | 'keys'>} answered
 * @param {{ list: string | null, row: number | null }} place
 * @returns {RowRef | null}
 */
export function rowAt({ row, keys }, place) {
  if (place.list === null || place.row === null) return row;
  const key = keys[place.list]?.[place.row];
  return key === undefined ? row : { list: place.list, key };
}

/**
 * Groups what stands together for the same row, in the order in which the core says it.
 *
 * @template {{ list: string | null, row: number | null }} Item
 * @param {Answered} answered
 * @param {readonly Item[]} items
 * @returns {{ row: RowRef | null, isOwn: boolean, items: Item[] }[]} own is what the core itself says of
 *   that row
 */
export function byRow(answered, items) {
  /** @type {{ row: RowRef | null, isOwn: boolean, items: Item[] }[]} */
  const groups = [];
  /** @type {Item | undefined} */
  let last;
  for (const item of items) {
    if (item.list !== last?.list || item.row !== last?.row) {
      groups.push({ row: rowAt(answered, item), isOwn: item.row !== null, items: [] });
    }
    groups[groups.length - 1].items.push(item);
    last = item;
  }
  return groups;
}

/**
 * The first field, still empty, that a condition waits for.
 *
 * @param {Form} form
 * @param {Entries} entries
 * @param {readonly string[]} asks
 * @param {RowRef | null} row
 * @returns {FieldRef | null}
 */
export function awaitedField(form, entries, asks, row) {
  for (const id of asks) {
    const list = listWith(form.fields, id);
    if (!list && !form.fields.some((field) => field.id === id)) continue;
    const own = list ? (row ?? { list: list.id, key: entries.rows(list.id)[0].key }) : null;
    const ref = refOf(form, id, own);
    const entry = entries.at(ref);
    if (!entry || isEmpty(entry)) return ref;
  }
  return null;
}

/**
 * Returns the new answer with every part that equals the one before replaced by that very object, so that
 * views can tell by identity what need not be drawn again.
 *
 * @template T
 * @param {unknown} before
 * @param {T} now is modified
 * @returns {T}
 */
export function keepSame(before, now) {
  if (!isObject(before) || !isObject(now)) return now;
  /** @type {Record<string, unknown>} */
  const parts = now;
  let isSame = Object.keys(before).length === Object.keys(parts).length;
  for (const [key, value] of Object.entries(parts)) {
    parts[key] = keepSame(before[key], value);
    isSame &&= Object.is(before[key], parts[key]);
  }
  return /** @type {T} */ (isSame ? before : now);
}

/**
 * @param {unknown} value
 * @returns {value is Record<string, unknown>}
 */
function isObject(value) {
  return typeof value === 'object' && value !== null;
}

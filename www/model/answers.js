// @ts-check

import { sum } from '../text/format.js';

/** @import { Estimate, EstimatorInfo, Payout, Quantity } from '../../pkg/points_estimator.js' */
/** @import { Asked, PlacedProblem } from './asking.js' */

/**
 * An estimator's answers: one, or one for each row.
 *
 * @typedef {object} Section
 * @property {EstimatorInfo} info
 * @property {Answered[]} answered
 * @property {PlacedProblem[]} missing what has to be given before there is an answer
 * @property {PlacedProblem[]} wrong
 * @property {{ list: string, key: number }[]} leftOut rows that something is wrong with, while others
 *   have an answer
 */

/**
 * @typedef {object} Answered
 * @property {EstimatorInfo} info
 * @property {{ list: string, key: number } | null} row
 * @property {Record<string, number[]>} keys
 * @property {Estimate} estimate
 */

/**
 * What stands in large type: the figure now, and the other one if the conditions were met.
 *
 * @typedef {object} Headline
 * @property {string} of the word for what it is, where the name of the estimator does not say it
 * @property {Quantity | null} now null where the document has no formula
 * @property {Quantity | null} potential null where it is the same
 * @property {Payout | null} payout of the figure now
 */

/**
 * @param {EstimatorInfo[]} infos
 * @param {Asked[]} asked
 * @returns {Section[]}
 */
export function sections(infos, asked) {
  return infos.map((info) => {
    const own = asked.filter(({ question }) => question.info === info);
    /** @type {Answered[]} */
    const answered = [];
    for (const { question, answer } of own) {
      if ('estimate' in answer) answered.push({ ...question, estimate: answer.estimate });
    }
    const problems = own.flatMap((each) => each.problems);
    const leftOut = own.filter((each) => each.problems.some(isWrong));
    return {
      info,
      answered,
      missing: problems.filter((placed) => !isWrong(placed)),
      wrong: problems.filter(isWrong),
      leftOut: leftOut.map(({ question }) => question.row).filter((row) => row !== null),
    };
  });
}

/** @param {PlacedProblem} placed */
function isWrong({ problem }) {
  return problem.code !== 'required';
}

/**
 * @param {Section} section with an answer at least
 * @returns {Headline}
 */
export function headline({ answered }) {
  const estimates = answered.map(({ estimate }) => estimate);
  const [{ ledger, draw, nominationPrize }] = estimates;
  if (ledger) {
    const balance = sum(ledger.accounts.map((account) => account.balance));
    return { ...pair('points', balance, balance, null), of: 'balance' };
  }
  if (draw) {
    return { ...pair('count', draw.winningEntry, draw.winningEntry, null), of: 'winningEntry' };
  }
  const payouts = estimates.map(({ payout }) => payout).filter((payout) => payout !== null);
  if (payouts.length === estimates.length) {
    const payout = together(payouts);
    const potential = estimates.map((each) => (each.potentialPayout ?? each.payout)?.net ?? '0');
    return pair('RUB', payout.net, sum(potential), payout);
  }
  const points = estimates.map((each) => each.points);
  if (points.some((each) => each === null)) {
    if (!nominationPrize) return { of: '', now: null, potential: null, payout: null };
    const { net } = nominationPrize;
    return { ...pair('RUB', net, net, nominationPrize), of: 'nominationPrize' };
  }
  const potential = estimates.map((each) => each.potential ?? each.points);
  return pair('points', sum(texts(points)), sum(texts(potential)), null);
}

/**
 * @param {Quantity['unit']} unit
 * @param {string} now
 * @param {string} potential
 * @param {Payout | null} payout
 * @returns {Headline}
 */
function pair(unit, now, potential, payout) {
  const differs = sum([now]) !== sum([potential]);
  return {
    of: '',
    now: quantity(unit, now),
    potential: differs ? quantity(unit, potential) : null,
    payout,
  };
}

/**
 * @param {string} unit
 * @param {string} value
 */
export function quantity(unit, value) {
  return /** @type {Quantity} */ ({ unit, value });
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

/** @param {(string | null)[]} values */
function texts(values) {
  return values.filter((value) => value !== null);
}

// @ts-check

// What the core is about to call by other names: this file reads both, and goes once it does.

import { sum } from '../text/format.js';

/** @import { Estimate, EstimatorInfo, Payout, Quantity, Status } from '../../pkg/points_estimator.js' */

/**
 * What an estimate is about: the figure to show first. `now` is null where the document has no formula.
 *
 * @typedef {{ id: string, now: Quantity | null, potential: Quantity | null }} Measure
 */

/** @typedef {{ id: string, clause: string, unit: string, value: string }} Parameter */

/**
 * @typedef {object} LedgerAccount
 * @property {string} id
 * @property {string} credited
 * @property {string} redeemed
 * @property {string} expired
 * @property {string} forgone
 * @property {string} balance
 */

/** @typedef {{ account: string, row: number, goodUntil: string, left: string }} Lot */

/**
 * What only estimators of one kind answer.
 *
 * @typedef {{ kind: 'contest', prize: { place: number, gross: string, tax: string, net: string } | null,
 *   nominationPrize: Payout | null }} ContestDetail
 * @typedef {{ kind: 'purchases', spendable: string, drawEntry: boolean }} PurchasesDetail
 * @typedef {{ kind: 'ledger', accounts: LedgerAccount[], lots: Lot[] }} LedgerDetail
 * @typedef {{ kind: 'membership', joining: Status, staying: Status }} MembershipDetail
 * @typedef {{ kind: 'draw', winningEntry: string, nextEntry: string, prize: Payout }} DrawDetail
 * @typedef {ContestDetail | PurchasesDetail | LedgerDetail | MembershipDetail | DrawDetail} Detail
 */

/**
 * @param {EstimatorInfo} info
 * @returns {Parameter[]}
 */
export function parametersOf(info) {
  const { parameters, figures } = /** @type {any} */ (info);
  return parameters ?? figures;
}

/**
 * @param {Estimate} estimate
 * @returns {{ headline: Measure | null, detail: Detail | null }}
 */
export function shapeOf(estimate) {
  const any = /** @type {any} */ (estimate);
  if ('headline' in any) return any;
  const { prize, nominationPrize, spendable, drawEntry, ledger, membership, draw } = any;
  const { points, potential, payout, potentialPayout } = estimate;
  const shown = (/** @type {string} */ unit, /** @type {string | null} */ value) =>
    /** @type {Quantity | null} */ (value === null ? null : { unit, value });
  if (membership) return { headline: null, detail: { kind: 'membership', ...membership } };
  if (ledger) {
    const accounts = /** @type {LedgerAccount[]} */ (ledger.accounts);
    const balance = shown('points', sum(accounts.map((account) => account.balance)));
    return {
      headline: { id: 'balance', now: balance, potential: balance },
      detail: { kind: 'ledger', ...ledger },
    };
  }
  if (draw) {
    const entry = shown('count', draw.winningEntry);
    return {
      headline: { id: 'winning-entry', now: entry, potential: entry },
      detail: { kind: 'draw', ...draw, prize: payout },
    };
  }
  const isContest = prize || nominationPrize;
  return {
    headline: payout
      ? {
          id: 'payout',
          now: shown('RUB', payout.net),
          potential: shown('RUB', (potentialPayout ?? payout).net),
        }
      : {
          id: 'points',
          now: shown('points', points),
          potential: shown('points', potential ?? points),
        },
    detail: isContest
      ? { kind: 'contest', prize, nominationPrize }
      : spendable === null
        ? null
        : { kind: 'purchases', spendable, drawEntry: drawEntry === true },
  };
}

// What both calculations by hand write their figures into: plain objects with text, as the core answers.

/** @typedef {'met' | 'unmet' | 'unknown'} Status */
/** @typedef {{ gross: string, tax: string, net: string, capped: boolean }} Payout */
/** @typedef {{ points?: string, from?: string, by?: string }} Dates */

/** @type {Payout} */
export const NOTHING_PAID = { gross: '0', tax: '0', net: '0', capped: false };

export class Answer {
  /** @type {string | null} */
  points = null;
  /** @type {string | null} */
  potential = null;
  /** @type {Payout | null} */
  payout = null;
  /** @type {Payout | null} */
  potentialPayout = null;
  /** @type {{ id: string, points: string, forgone: string }[]} */
  accounts = [];
  /** @type {object[]} */
  schedule = [];
  /** @type {object[]} */
  conditions = [];
  /** @type {object[]} */
  steps = [];
  /** @type {{ points: string | null, potential: string | null }[]} */
  rows = [];
  /**
   * What only this estimator answers.
   *
   * @type {Record<string, unknown>}
   */
  detail = {};

  /** @type {string | null} */
  #list = null;
  /** @type {number | null} */
  #row = null;

  /**
   * From here on, what is written is about this row of this list.
   *
   * @param {string} list
   * @param {number} row
   */
  enter(list, row) {
    this.#list = list;
    this.#row = row;
  }

  /** From here on, it is about no row. */
  leave() {
    this.#list = null;
    this.#row = null;
  }

  /**
   * @param {string} id
   * @param {Status} status
   */
  condition(id, status) {
    this.conditions.push({ id, list: this.#list, row: this.#row, status });
    return status;
  }

  /**
   * @param {string} id
   * @param {string} result
   */
  step(id, result) {
    this.steps.push({ id, list: this.#list, row: this.#row, result });
  }

  /**
   * @param {string} id
   * @param {Dates} dates what is not known of them is left out
   * @param {Status} status
   */
  date(id, { points, from, by }, status) {
    this.schedule.push({
      id,
      list: this.#list,
      row: this.#row,
      points: points ?? null,
      from: from ?? null,
      by: by ?? null,
      status,
    });
  }
}

/**
 * @param {boolean | undefined} answer
 * @returns {Status}
 */
export function statusOf(answer) {
  if (answer === undefined) return 'unknown';
  return answer ? 'met' : 'unmet';
}

/**
 * What conditions come to together.
 *
 * @param {Status[]} statuses
 * @returns {Status}
 */
export function verdict(...statuses) {
  if (statuses.includes('unmet')) return 'unmet';
  return statuses.includes('unknown') ? 'unknown' : 'met';
}

/**
 * @param {boolean | undefined} answer
 */
export function not(answer) {
  return answer === undefined ? undefined : !answer;
}

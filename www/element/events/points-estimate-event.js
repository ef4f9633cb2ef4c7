// @ts-check

/** @import { Answer, Estimate } from '../../../pkg/points_estimator.js' */
/** @import { Session } from '../../model/session.js' */

/**
 * @typedef {object} PointsEstimateDetail
 * @property {string} programme
 * @property {string | null} edition
 * @property {string} question the estimator that names it
 * @property {{ estimator: string, row: number | null, answer: Answer }[]} answers one for each
 *   estimator of the question, or one for each row where an estimator is asked per row
 * @property {Estimate[]} estimates those of the answers that have no problems
 */

/**
 * Dispatched after the visitor has changed something and the answers are new.
 *
 * @extends {CustomEvent<PointsEstimateDetail>}
 */
export class PointsEstimateEvent extends CustomEvent {
  /** @param {PointsEstimateDetail} detail */
  constructor(detail) {
    super('points-estimate', { detail, bubbles: true, composed: true });
  }
}

/**
 * @param {Session} session
 * @returns {PointsEstimateDetail}
 */
export function detailOf({ programme, edition, question, entries, asked }) {
  const answers = asked.map(({ request: { info, row }, answer }) => ({
    estimator: info.id,
    row: row && entries.indexOf(row),
    answer,
  }));
  const estimates = answers.flatMap(({ answer }) =>
    'estimate' in answer ? [answer.estimate] : [],
  );
  return { programme, edition, question, answers, estimates };
}

// @ts-check

/** @import { Answer, Estimate } from '../../../pkg/points_estimator.js' */
/** @import { Calculation } from '../../model/calculation.js' */

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
 * @param {Calculation} calculation of a programme that exists
 * @returns {PointsEstimateDetail}
 */
export function detailOf({ form, entries, asked }) {
  const answers = asked.map(({ question: { info, row }, answer }) => ({
    estimator: info.id,
    row: row && entries.rows(row.list).findIndex(({ key }) => key === row.key),
    answer,
  }));
  const estimates = answers.flatMap(({ answer }) =>
    'estimate' in answer ? [answer.estimate] : [],
  );
  const [{ programme, edition, id: question }] = form.infos;
  return { programme, edition, question, answers, estimates };
}

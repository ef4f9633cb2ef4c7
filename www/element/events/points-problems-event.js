// @ts-check

/** @import { Problem } from '../../../pkg/points_estimator.js' */
/** @import { Calculation } from '../../model/calculation.js' */
/** @import { PlacedProblem } from '../../model/asking.js' */
/** @import { Entries } from '../../model/entries.js' */

/**
 * @typedef {object} PointsProblemsDetail
 * @property {string} programme
 * @property {string | null} edition
 * @property {string} question the estimator that names it
 * @property {{ path: string, problem: Problem }[]} problems all that the visitor sees now; the path
 *   is the field's in the form: `projects[1].stage`, its rows counted from 0
 */

/**
 * Dispatched when the visitor is told that something typed or chosen is wrong. A field that is only
 * empty is not.
 *
 * @extends {CustomEvent<PointsProblemsDetail>}
 */
export class PointsProblemsEvent extends CustomEvent {
  /**
   * @param {Calculation} calculation
   * @param {PlacedProblem[]} refused
   */
  constructor({ form, entries }, refused) {
    const [{ programme, edition, id: question }] = form.infos;
    const problems = refused.map((placed) => ({
      path: publicPath(entries, placed),
      problem: placed.problem,
    }));
    const detail = { programme, edition, question, problems };
    super('points-problems', { detail, bubbles: true, composed: true });
  }
}

/**
 * @param {Entries} entries
 * @param {PlacedProblem} placed
 */
function publicPath(entries, { path, key }) {
  const [list, row, id] = path.split('.');
  const indexOf = () => entries.rows(list).findIndex((each) => String(each.key) === row);
  const own = id === undefined ? list : `${list}[${indexOf()}].${id}`;
  return key === null ? own : `${own}.${key}`;
}

// @ts-check

import { formatPath } from '../../model/field-ref.js';

/** @import { Problem } from '../../../pkg/points_estimator.js' */
/** @import { Session } from '../../model/session.js' */

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
  /** @param {Session} session */
  constructor({ programme, edition, question, entries, refused }) {
    const problems = refused.map(({ ref: { id, row }, count, problem }) => {
      const place = row && { list: row.list, index: entries.indexOf(row) };
      return { path: formatPath({ id, row: place, count }), problem };
    });
    const detail = { programme, edition, question, problems };
    super('points-problems', { detail, bubbles: true, composed: true });
  }
}

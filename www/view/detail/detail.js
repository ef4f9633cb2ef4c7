// @ts-check

// What only estimators of one kind answer, by that kind.

import { contest } from './contest.js';
import { draw } from './draw.js';
import { ledger } from './ledger.js';
import { membership } from './membership.js';
import { purchases } from './purchases.js';

/** @import { TemplateResult } from 'lit' */
/** @import { Detail, Status } from '../../../pkg/points_estimator.js' */
/** @import { Answered } from '../../model/answers.js' */
/** @import { ViewContext } from '../context.js' */

/**
 * @template {Detail} Of
 * @typedef {object} DetailView
 * @property {(context: ViewContext, detail: Of) => TemplateResult[]} [lines] before the conditions
 * @property {(context: ViewContext, detail: Of) => { status: Status, text: string }[]} [verdict] in the
 *   place of a figure
 * @property {(context: ViewContext, answered: Answered, detail: Of) => unknown} [accounts] in the place
 *   of the picture of the accounts
 */

/** @type {{ [Kind in Detail['kind']]: DetailView<Extract<Detail, { kind: Kind }>> }} */
const views = { contest, purchases, ledger, membership, draw };

/**
 * @param {Detail | null} detail
 * @returns {DetailView<any>}
 */
export function detailViewOf(detail) {
  return detail ? views[detail.kind] : {};
}

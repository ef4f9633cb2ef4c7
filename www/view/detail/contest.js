// @ts-check

import { fill } from '../../text/format.js';
import { paidView } from './paid.js';

/** @import { Detail } from '../../../pkg/points_estimator.js' */
/** @import { DetailView } from './detail.js' */

/** @type {DetailView<Extract<Detail, { kind: 'contest' }>>} the prizes of a place and of a nomination */
export const contest = {
  lines(context, { prize, nominationPrize }) {
    const { interface: text } = context.words;
    const lines = [];
    if (prize) {
      lines.push(paidView(context, fill(text.prize, { place: String(prize.place) }), prize));
    }
    if (nominationPrize) lines.push(paidView(context, text.nominationPrize, nominationPrize));
    return lines;
  },
};

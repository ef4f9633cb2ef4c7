// @ts-check

import { html } from 'lit';

import { paidView } from './paid.js';

/** @import { Detail } from '../../../pkg/points_estimator.js' */
/** @import { DetailView } from './detail.js' */

/** @type {DetailView<Extract<Detail, { kind: 'draw' }>>} the prize, and the entry that is next if the winner cannot have it */
export const draw = {
  lines(context, { prize, nextEntry }) {
    const { words, format } = context;
    const entry = format.decimal(nextEntry);
    return [
      paidView(context, words.interface.grandPrize, prize),
      html`<p class="detail">${words.interface.nextEntry}: <b>${entry}</b></p>`,
    ];
  },
};

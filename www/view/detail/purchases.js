// @ts-check

import { html } from 'lit';

import { fill } from '../../text/format.js';

/** @import { Detail } from '../../../pkg/points_estimator.js' */
/** @import { DetailView } from './detail.js' */

/** @type {DetailView<Extract<Detail, { kind: 'purchases' }>>} points ready to spend, an entry in the draw */
export const purchases = {
  lines({ words, format }, { spendable, drawEntry }) {
    const points = format.counted('points', spendable);
    const lines = [html`<p class="detail">${fill(words.interface.spendable, { points })}</p>`];
    if (drawEntry) lines.push(html`<p class="detail">${words.interface.inDraw}</p>`);
    return lines;
  },
};

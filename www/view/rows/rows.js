// @ts-check

import { html, nothing } from 'lit';
import { guard } from 'lit/directives/guard.js';

import { rowAt } from '../../model/answers.js';
import { rowName, term } from '../context.js';

/** @import { RowPoints } from '../../../pkg/points_estimator.js' */
/** @import { Answered, Section } from '../../model/answers.js' */
/** @import { ViewContext } from '../context.js' */

/**
 * Points by project, payment or receipt, where there are several.
 *
 * @param {ViewContext} context
 * @param {Answered} answered
 */
export function rowsView(context, answered) {
  const { rows } = answered.estimate;
  const [list] = Object.keys(answered.keys);
  if (rows.length < 2) return nothing;
  return html`<div class="part">
    <h4>${term(context, list)}</h4>
    <ul class="accounts">
      ${rows.map((points, index) => {
        const row = rowAt(answered, { list, row: index });
        const name = row ? rowName(context, row) : '';
        return guard([context.words, points, name], () => rowView(context, name, points));
      })}
    </ul>
  </div>`;
}

/**
 * @param {ViewContext} context
 * @param {string} name
 * @param {RowPoints} row
 */
function rowView({ words, format }, name, { points, potential }) {
  const differs = points !== null && potential !== null && points !== potential;
  return html`<li>
    <span>${name}</span>
    <span class="amount">
      ${points === null ? '—' : format.counted('points', points)}
      ${
        differs
          ? html`<small>${words.interface.ifMet}: ${format.decimal(potential)}</small>`
          : nothing
      }
    </span>
  </li>`;
}

/**
 * Which row an answer is about, where an estimator answers for several.
 *
 * @param {ViewContext} context
 * @param {Section} section
 * @param {Answered} answered
 */
export function ofRowView(context, section, { row, estimate: { headline } }) {
  if (section.answered.length < 2 || !row) return nothing;
  const figure = headline?.now ? context.format.quantity(headline.now) : '';
  return html`<p class="of-row"><span>${rowName(context, row)}</span> <b>${figure}</b></p>`;
}

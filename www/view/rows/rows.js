// @ts-check

import { html, nothing } from 'lit';

import { rowAt } from '../../model/answers.js';
import { rowName, term } from '../context.js';

/** @import { Answered, Section } from '../../model/answers.js' */
/** @import { ViewContext } from '../context.js' */

/**
 * Points by project, payment or receipt, where there are several.
 *
 * @param {ViewContext} context
 * @param {Answered} answered
 */
export function rowsView(context, answered) {
  const { words, format } = context;
  const { rows } = answered.estimate;
  const [list] = Object.keys(answered.keys);
  if (rows.length < 2) return nothing;
  return html`<div class="part">
    <h4>${term(context, list)}</h4>
    <ul class="accounts">
      ${rows.map(({ points, potential }, index) => {
        const row = rowAt(answered, { list, row: index });
        const differs = points !== null && potential !== null && points !== potential;
        return html`<li>
          <span>${row ? rowName(context, row) : ''}</span>
          <span class="amount">
            ${points === null ? '—' : format.counted('points', points)}
            ${
              differs
                ? html`<small>${words.interface.ifMet}: ${format.decimal(potential)}</small>`
                : nothing
            }
          </span>
        </li>`;
      })}
    </ul>
  </div>`;
}

/**
 * Which row an answer is about, where an estimator answers for several.
 *
 * @param {ViewContext} context
 * @param {Section} section
 * @param {Answered} answered
 */
export function ofRowView(context, section, { row, headline }) {
  if (section.answered.length < 2 || !row) return nothing;
  const figure = headline?.now ? context.format.quantity(headline.now) : '';
  return html`<p class="of-row"><span>${rowName(context, row)}</span> <b>${figure}</b></p>`;
}

// @ts-check

import { html, nothing } from 'lit';

import { fill } from '../../text/format.js';
import { clauseView } from '../clause/clause.js';

/** @import { Answered } from '../../model/answers.js' */
/** @import { ViewContext } from '../context.js' */

/**
 * What to know besides the figures.
 *
 * @param {ViewContext} context
 * @param {Answered[]} answered
 */
export function notesView(context, answered) {
  const { words, format } = context;
  /** @type {Map<string, string | null>} */
  const sentences = new Map();
  for (const { estimate } of answered) {
    for (const { id, figure, clause } of estimate.notes) {
      const shown = figure ? format.quantity(figure) : '';
      sentences.set(fill(words.notes[id] ?? id, { figure: shown }), clause);
    }
  }
  if (sentences.size === 0 || !context.shows('notes')) return nothing;
  return html`<div class="part noted" part="notes">
    <h4>${words.interface.notes}</h4>
    <ul class="notes">
      ${[...sentences].map(
        ([sentence, clause]) => html`<li>${sentence} ${clauseView(context, clause)}</li>`,
      )}
    </ul>
  </div>`;
}

// @ts-check

import { html, nothing } from 'lit';

import { fill } from '../../text/format.js';
import { clauseView } from '../clause/clause.js';
import { isSome, term } from '../context.js';

/** @import { Answered } from '../../model/answers.js' */
/** @import { ViewContext } from '../context.js' */

/**
 * Where the points go: a bar split as they are, with the text that says the same.
 *
 * @param {ViewContext} context
 * @param {Answered} answered
 */
export function accountsView(context, { estimate }) {
  const { words, format } = context;
  const { accounts } = estimate;
  // Nothing to split, or a single account that loses nothing: the headline says it all.
  if (!accounts.some(({ points, forgone }) => isSome(points) || isSome(forgone))) return nothing;
  if (accounts.length < 2 && !accounts.some(({ forgone }) => isSome(forgone))) return nothing;
  const parts = accounts.flatMap(({ id, points, forgone }) => [
    { id, size: Number(points), forgone: false },
    { id, size: Number(forgone), forgone: true },
  ]);
  // What a cap on the payout leaves out was credited: it is only not paid.
  const isCredited = accounts.length === 1 && accounts[0].points !== estimate.points;
  const without = isCredited ? words.interface.unpaid : words.interface.forgone;
  // Set as a property, because a policy without inline styles forbids the attribute.
  return html`<div class="part">
    <h4>${words.interface.accounts}</h4>
    <div class="split" aria-hidden="true">
      ${parts.map(({ id, size, forgone }) =>
        size > 0
          ? html`<span
              class=${`tint-${accounts.findIndex((each) => each.id === id)}${forgone ? ' forgone' : ''}`}
              .style=${`flex-grow: ${size}`}
            ></span>`
          : nothing,
      )}
    </div>
    <ul class="accounts">
      ${accounts.map(
        ({ id, clause, points, forgone }, index) =>
          html`<li>
            <span class="dot tint-${index}" aria-hidden="true"></span>
            <span>${term(context, id)}</span>
            ${clauseView(context, clause)}
            <span class="amount">
              ${format.counted('points', points)}
              ${
                isSome(forgone)
                  ? html`<small>
                      ${fill(without, { points: format.counted('points', forgone) })}
                    </small>`
                  : nothing
              }
            </span>
          </li>`,
      )}
    </ul>
  </div>`;
}

// @ts-check

import { html, nothing } from 'lit';

import { fill } from '../../text/format.js';
import { rowName, term } from '../view.js';
import { clauseView } from './clause.js';
import { rowAt } from './rows.js';

/** @import { ScheduleEntry } from '../../../pkg/points_estimator.js' */
/** @import { View } from '../view.js' */
/** @import { Answered } from '../../model/answers.js' */

/**
 * Where the points go: a bar split as they are, with the text that says the same.
 *
 * @param {View} view
 * @param {Answered} answered
 */
export function accountsView(view, { estimate }) {
  const { words, format } = view;
  const { accounts, ledger } = estimate;
  // The ledger tells more of the same accounts.
  if (ledger) return nothing;
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
            <span>${term(view, id)}</span>
            ${clauseView(view, clause)}
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

/**
 * What happens when, as a timeline.
 *
 * @param {View} view
 * @param {Answered} answered
 */
export function scheduleView(view, answered) {
  // What is about no points and has no day yet says nothing yet.
  const entries = answered.estimate.schedule.filter(
    ({ points, from, by }) => points !== null || from !== null || by !== null,
  );
  if (entries.length === 0) return nothing;
  entries.sort((one, other) => compare(dateOf(one), dateOf(other)));
  return html`<div class="part">
    <h4>${view.words.interface.schedule}</h4>
    <ol class="timeline">
      ${entries.map((entry) => entryView(view, answered, entry))}
    </ol>
  </div>`;
}

/**
 * @param {View} view
 * @param {Answered} answered
 * @param {ScheduleEntry} entry
 */
function entryView(view, answered, entry) {
  const { format } = view;
  const row = entry.row === null ? null : rowAt(answered, entry);
  const name = row ? rowName(view, row.list, row.key) : '';
  const when = whenText(view, entry);
  return html`<li class="entry ${entry.status}">
    <span class="what"
      >${term(view, entry.id)}${name ? html` <small>${name}</small>` : nothing}</span
    >
    ${
      isSome(entry.points)
        ? html`<span class="amount">${format.counted('points', entry.points)}</span>`
        : nothing
    }
    ${when ? html`<span class="when">${when}</span>` : nothing} ${clauseView(view, entry.clause)}
  </li>`;
}

/**
 * @param {View} view
 * @param {ScheduleEntry} entry
 */
function whenText({ words, format }, { from, by }) {
  if (from && by && from !== by) {
    return fill(words.interface.fromTo, {
      from: format.shortDate(from),
      by: format.shortDate(by),
    });
  }
  if (by) return fill(words.interface.by, { date: format.shortDate(by) });
  return from ? fill(words.interface.from, { date: format.shortDate(from) }) : '';
}

/** @param {ScheduleEntry} entry */
function dateOf({ from, by }) {
  return by ?? from ?? '9999';
}

/**
 * @param {string} one
 * @param {string} other
 */
function compare(one, other) {
  return one < other ? -1 : one > other ? 1 : 0;
}

/**
 * @param {string | null} decimal
 * @returns {decimal is string}
 */
function isSome(decimal) {
  return decimal !== null && /[1-9]/.test(decimal);
}

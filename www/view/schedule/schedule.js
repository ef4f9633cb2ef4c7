// @ts-check

import { html, nothing } from 'lit';
import { guard } from 'lit/directives/guard.js';

import { rowAt } from '../../model/answers.js';
import { fill } from '../../text/format.js';
import { clauseView } from '../clause/clause.js';
import { isSome, rowName, term } from '../context.js';

/** @import { ScheduleEntry } from '../../../pkg/points_estimator.js' */
/** @import { Answered } from '../../model/answers.js' */
/** @import { ViewContext } from '../context.js' */

/**
 * What happens when, as a timeline.
 *
 * @param {ViewContext} context
 * @param {Answered} answered
 */
export function scheduleView(context, answered) {
  // What is about no points and has no day yet says nothing yet.
  const entries = answered.estimate.schedule.filter(
    ({ points, from, by }) => points !== null || from !== null || by !== null,
  );
  if (entries.length === 0) return nothing;
  entries.sort((one, other) => compare(dateOf(one), dateOf(other)));
  return html`<div class="part">
    <h4>${context.words.interface.schedule}</h4>
    <ol class="timeline">
      ${entries.map((entry) => entryView(context, answered, entry))}
    </ol>
  </div>`;
}

/**
 * @param {ViewContext} context
 * @param {Answered} answered
 * @param {ScheduleEntry} entry
 */
function entryView(context, answered, entry) {
  const { words, format } = context;
  const row = entry.row === null ? null : rowAt(answered, entry);
  const name = row ? rowName(context, row) : '';
  return guard([words, entry, name], () => {
    const when = whenText(context, entry);
    return html`<li class="entry ${entry.status}">
      <span class="what"
        >${term(context, entry.id)}${name ? html` <small>${name}</small>` : nothing}</span
      >
      ${
        isSome(entry.points)
          ? html`<span class="amount">${format.counted('points', entry.points)}</span>`
          : nothing
      }
      ${when ? html`<span class="when">${when}</span>` : nothing}
      ${clauseView(context, entry.clause)}
    </li>`;
  });
}

/**
 * @param {ViewContext} context
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

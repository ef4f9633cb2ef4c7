// @ts-check

import { html, nothing } from 'lit';

import { accountsView } from '../accounts/accounts.js';
import { conditionsView } from '../conditions/conditions.js';
import { detailViewOf } from '../detail/detail.js';
import { periodView } from '../header/header.js';
import { ofRowView, rowsView } from '../rows/rows.js';
import { scheduleView } from '../schedule/schedule.js';

/** @import { Answered } from '../../model/answers.js' */
/** @import { ViewContext } from '../context.js' */

/**
 * What the figure hangs on and what becomes of it: conditions, accounts, dates.
 *
 * @param {ViewContext} context
 */
export function factsView(context) {
  const { words, sections } = context;
  return sections
    .filter(({ answered }) => answered.length > 0)
    .map((section) => {
      const { info, answered } = section;
      // The header of the element shows the dates of the first one.
      const period = info.closes === sections[0].info.closes ? nothing : periodView(context, info);
      return html`<section class="facts" data-estimator=${info.id}>
        <header class=${sections.length === 1 ? 'unseen' : ''}>
          <h3>${words.estimators[info.id]}</h3>
          ${period}
        </header>
        ${answered.map((each) => [ofRowView(context, section, each), answeredView(context, each)])}
      </section>`;
    });
}

/**
 * @param {ViewContext} context
 * @param {Answered} answered
 */
function answeredView(context, answered) {
  const { detail } = answered.estimate;
  const { lines, accounts = accountsView } = detailViewOf(detail);
  const result = context.shows('result');
  return html`
    ${result ? [lines?.(context, detail), rowsView(context, answered)] : nothing}
    ${context.shows('conditions') ? conditionsView(context, answered) : nothing}
    ${result ? [accounts(context, answered, detail), scheduleView(context, answered)] : nothing}
  `;
}

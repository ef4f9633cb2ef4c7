// @ts-check

import { html, nothing } from 'lit';

import { fill } from './format.js';
import { today } from './today.js';

/** @import { Estimate, EstimatorInfo } from '../pkg/points_estimator.js' */
/** @import { View } from './view.js' */

/**
 * Which programme, whether it runs, and by which edition of its rules.
 *
 * @param {View} view
 * @param {string[]} editions
 */
export function headerView(view, editions) {
  const { words, form } = view;
  const { name, promise } = words.programmes[form.infos[0].programme];
  return html`<header class="head">
    <div class="title">
      <h2 tabindex="-1">${name}</h2>
      ${periodView(view, form.infos[0])}
    </div>
    <p class="promise">${promise}</p>
    ${editions.length > 1 ? editionsView(view, editions) : nothing}
  </header>`;
}

/**
 * @param {View} view
 * @param {string[]} editions
 */
function editionsView({ words, form, actions }, editions) {
  return html`<fieldset class="editions">
    <legend>${words.interface.edition}</legend>
    <div class="segments">
      ${editions.map(
        (edition) =>
          html`<label class="segment">
            <input
              type="radio"
              name="edition"
              value=${edition}
              .checked=${edition === form.infos[0].edition}
              @change=${() => actions.chooseEdition(edition)}
            />${words.editions[edition] ?? edition}
          </label>`,
      )}
    </div>
  </fieldset>`;
}

/**
 * Open until, closed since, opens on. Before there is an answer of the core, the dates say it.
 *
 * @param {View} view
 * @param {EstimatorInfo} info
 */
export function periodView({ words, format, asked }, info) {
  const answer = asked.find(({ question }) => question.info === info)?.answer;
  const status =
    answer && 'estimate' in answer ? answer.estimate.period.status : statusOn(info, today());
  const { opens, closes } = info;
  const text =
    status === 'closed' && closes
      ? fill(words.interface.closed, { date: format.date(closes) })
      : status === 'not-yet-open' && opens
        ? fill(words.interface.notYetOpen, { date: format.date(opens) })
        : status === 'open' && closes
          ? fill(words.interface.open, { date: format.date(closes) })
          : '';
  return text ? html`<span class="period ${status}">${text}</span>` : nothing;
}

/**
 * @param {EstimatorInfo} info
 * @param {string} on
 * @returns {Estimate['period']['status']}
 */
function statusOn({ opens, closes }, on) {
  if (opens !== null && on < opens) return 'not-yet-open';
  return closes !== null && on > closes ? 'closed' : 'open';
}

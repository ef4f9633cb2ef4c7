// @ts-check

import { html, nothing } from 'lit';
import { live } from 'lit/directives/live.js';

import { fill } from '../../text/format.js';
import { today } from '../../core/today.js';

/** @import { Estimate, EstimatorInfo } from '../../../pkg/points_estimator.js' */
/** @import { ViewContext } from '../context.js' */

/**
 * What the visitor may choose from, and the programme that is chosen: it may still be on its way.
 *
 * @typedef {object} Choices
 * @property {string} programme
 * @property {string[]} programmes
 * @property {string[]} editions
 * @property {string[]} questions
 */

/**
 * Which programme, whether it runs, by which edition of its rules, and what is asked of it.
 *
 * @param {ViewContext} context
 * @param {Choices} choices
 */
export function headerView(context, { programme, programmes, editions, questions }) {
  const { words, form, actions } = context;
  const { name, promise } = words.programmes[form.infos[0].programme];
  return html`<header class="head">
    <div class="title">
      <h2 tabindex="-1">${name}</h2>
      ${periodView(context, form.infos[0])}
    </div>
    <p class="promise">${promise}</p>
    ${choiceView('programme', words.interface.programme, {
      items: programmes.map((id) => ({ id, name: words.programmes[id].short })),
      chosen: programme,
      choose: actions.chooseProgramme,
    })}
    ${choiceView('edition', words.interface.edition, {
      items: editions.map((id) => ({ id, name: words.editions[id] ?? id })),
      chosen: form.infos[0].edition,
      choose: actions.chooseEdition,
    })}
    ${choiceView('question', words.interface.question, {
      items: questions.map((id) => ({ id, name: words.estimators[id] ?? id })),
      chosen: form.infos[0].id,
      choose: actions.chooseQuestion,
    })}
  </header>`;
}

/**
 * One of several; nothing to choose where there is one only.
 *
 * @param {string} name
 * @param {string} legend
 * @param {{ items: { id: string, name: string }[], chosen: string | null, choose: (id: string) => void }} choice
 */
function choiceView(name, legend, { items, chosen, choose }) {
  if (items.length < 2) return nothing;
  return html`<fieldset class="choice">
    <legend>${legend}</legend>
    <div class="segments">
      ${items.map(
        (item) =>
          html`<label class="segment">
            <input
              type="radio"
              name=${name}
              value=${item.id}
              .checked=${live(item.id === chosen)}
              @change=${() => choose(item.id)}
            />${item.name}
          </label>`,
      )}
    </div>
  </fieldset>`;
}

/**
 * Open until, closed since, or opens on. Before the core answers, the dates decide.
 *
 * @param {ViewContext} context
 * @param {EstimatorInfo} info
 */
export function periodView({ words, format, sections }, info) {
  const [answered] = sections.find((section) => section.info === info)?.answered ?? [];
  const status = answered?.estimate.period.status ?? statusOn(info, today());
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

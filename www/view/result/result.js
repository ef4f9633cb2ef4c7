// @ts-check

import { html, nothing } from 'lit';

import { fill } from '../../text/format.js';
import { periodView } from '../header.js';
import { rowName, term } from '../view.js';
import { clauseView } from './clause.js';
import { conditionsView } from './conditions.js';
import { sections } from '../../model/answers.js';
import { ledgerView } from './ledger.js';
import { accountsView, scheduleView } from './pictures.js';
import { rowAt } from './rows.js';
import { stepsView } from './steps.js';

/** @import { Estimate } from '../../../pkg/points_estimator.js' */
/** @import { View } from '../view.js' */
/** @import { Answered, Section } from '../../model/answers.js' */

const whatBecomesOfIt = [accountsView, ledgerView, scheduleView];

/**
 * What the figure hangs on and what becomes of it: conditions, accounts, dates.
 *
 * @param {View} view
 */
export function factsView(view) {
  const all = sections(view.form.infos, view.asked);
  /** @type {Map<string, string>} */
  const said = new Map();
  const result = view.shows('result');
  return all
    .filter(({ answered }) => answered.length > 0)
    .map((section) => {
      const { info, answered } = section;
      // The header of the element has said the dates of the first one.
      const period = info.closes === all[0].info.closes ? nothing : periodView(view, info);
      return html`<section class="facts" data-estimator=${info.id}>
        <header class=${all.length === 1 ? 'unseen' : ''}>
          <h3>${view.words.estimators[info.id]}</h3>
          ${period}
        </header>
        ${answered.map(
          (each) => html`
            ${ofRowView(view, section, each)}
            ${result ? [besidesView(view, each.estimate), rowsView(view, each)] : nothing}
            ${
              view.shows('conditions')
                ? conditionsView(view, each, conditionsUnsaid(each, said))
                : nothing
            }
            ${result ? whatBecomesOfIt.map((draw) => draw(view, each)) : nothing}
          `,
        )}
      </section>`;
    });
}

/**
 * The conditions that no estimator of the form has named for the same row yet.
 *
 * @param {Answered} answered
 * @param {Map<string, string>} said the estimator that was the first to name it
 */
function conditionsUnsaid(answered, said) {
  return answered.estimate.conditions.filter((condition) => {
    const place = `${condition.id} ${rowAt(answered, condition)?.key}`;
    if (!said.has(place)) said.set(place, answered.info.id);
    return said.get(place) === answered.info.id;
  });
}

/**
 * How it is computed, and what to know besides, for every estimator.
 *
 * @param {View} view
 */
export function workingsView(view) {
  const all = sections(view.form.infos, view.asked).filter(({ answered }) => answered.length > 0);
  if (all.length === 0) return nothing;
  const computed = view.shows('steps') && all.some(({ answered }) => answered.some(isComputed));
  if (!computed && !view.shows('notes')) return nothing;
  return html`<section class="workings">
    ${
      computed
        ? html`<h3>${view.words.interface.computed}</h3>`
        : html`<h3 class="unseen">${view.words.interface.result}</h3>`
    }
    <div class="side-by-side">
      ${all.map(
        (section) => html`
          ${computed ? workingView(view, section, all.length > 1) : nothing}
          ${computed && all.length > 1 ? nothing : notesView(view, section.answered)}
        `,
      )}
    </div>
  </section>`;
}

/** @param {Answered} answered */
function isComputed({ estimate }) {
  return estimate.steps.length > 0;
}

/**
 * @param {View} view
 * @param {Section} section
 * @param {boolean} withNotes
 */
function workingView(view, section, withNotes) {
  return html`<div class="working">
    ${
      view.form.infos.length > 1
        ? html`<h4>${view.words.estimators[section.info.id]}</h4>`
        : nothing
    }
    ${section.answered.map(
      (answered) => html`${ofRowView(view, section, answered)} ${stepsView(view, answered)}`,
    )}
    ${withNotes ? notesView(view, section.answered) : nothing}
  </div>`;
}

/**
 * Which row an answer is about, where an estimator answers for several.
 *
 * @param {View} view
 * @param {Section} section
 * @param {Answered} answered
 */
function ofRowView(view, section, { row, estimate }) {
  if (section.answered.length < 2 || !row) return nothing;
  const name = rowName(view, row.list, row.key);
  return html`<p class="of-row"><span>${name}</span> <b>${rowFigure(view, estimate)}</b></p>`;
}

/**
 * @param {View} view
 * @param {Estimate} estimate
 */
function rowFigure({ format }, { payout, points }) {
  if (payout) return format.quantity({ unit: 'RUB', value: payout.net });
  return points === null ? '' : format.counted('points', points);
}

/**
 * What only some estimators say: a prize, points ready to spend, an entry in the draw.
 *
 * @param {View} view
 * @param {Estimate} estimate
 */
function besidesView({ words, format }, estimate) {
  const { prize, nominationPrize, spendable, drawEntry, draw, payout } = estimate;
  const lines = [];
  const roubles = (/** @type {string} */ value) => format.quantity({ unit: 'RUB', value });
  const paid = (
    /** @type {string} */ name,
    /** @type {{ gross: string, tax: string, net: string }} */ { gross, tax, net },
  ) => {
    const taxed = fill(words.interface.beforeTax, { gross: roubles(gross), tax: roubles(tax) });
    return html`<p class="besides">${name}: <b>${roubles(net)}</b> <small>${taxed}</small></p>`;
  };
  if (prize) lines.push(paid(fill(words.interface.prize, { place: String(prize.place) }), prize));
  if (nominationPrize) lines.push(paid(words.interface.nominationPrize, nominationPrize));
  if (draw && payout) lines.push(paid(words.interface.grandPrize, payout));
  if (draw) {
    const entry = format.decimal(draw.nextEntry);
    lines.push(html`<p class="besides">${words.interface.nextEntry}: <b>${entry}</b></p>`);
  }
  if (spendable !== null && spendable !== undefined) {
    const points = format.counted('points', spendable);
    lines.push(html`<p class="besides">${fill(words.interface.spendable, { points })}</p>`);
  }
  if (drawEntry) lines.push(html`<p class="besides">${words.interface.inDraw}</p>`);
  return lines;
}

/**
 * Points by project, payment or receipt, where there are several.
 *
 * @param {View} view
 * @param {Answered} answered
 */
function rowsView(view, answered) {
  const { words, format } = view;
  const rows = answered.estimate.rows ?? [];
  const list = Object.keys(answered.keys)[0];
  if (rows.length < 2) return nothing;
  return html`<div class="part">
    <h4>${term(view, list)}</h4>
    <ul class="accounts">
      ${rows.map(({ points, potential }, index) => {
        const row = rowAt(answered, { list, row: index });
        const differs = points !== null && potential !== null && points !== potential;
        return html`<li>
          <span>${row ? rowName(view, row.list, row.key) : ''}</span>
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
 * @param {View} view
 * @param {Answered[]} answered
 */
function notesView(view, answered) {
  const { words, format } = view;
  /** @type {Map<string, string | null>} */
  const sentences = new Map();
  for (const { estimate } of answered) {
    for (const { id, figure, clause } of estimate.notes) {
      const shown = figure ? format.quantity(figure) : '';
      sentences.set(fill(words.notes[id] ?? id, { figure: shown }), clause);
    }
  }
  if (sentences.size === 0 || !view.shows('notes')) return nothing;
  return html`<div class="part noted" part="notes">
    <h4>${words.interface.notes}</h4>
    <ul class="notes">
      ${[...sentences].map(
        ([sentence, clause]) => html`<li>${sentence} ${clauseView(view, clause)}</li>`,
      )}
    </ul>
  </div>`;
}

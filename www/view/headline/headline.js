// @ts-check

import { html, nothing } from 'lit';

import { fill } from '../../text/format.js';
import { lowered, rowName } from '../context.js';
import { detailViewOf } from '../detail/detail.js';
import { mark } from '../mark/mark.js';

/** @import { Payout, Quantity } from '../../../pkg/points_estimator.js' */
/** @import { Headline, Section } from '../../model/answers.js' */
/** @import { ViewContext } from '../context.js' */

/**
 * The words for measures that the name of the estimator leaves open.
 *
 * @type {Record<string, string>}
 */
const measures = { balance: 'balance', 'winning-entry': 'winningEntry' };

/**
 * The figure of an estimator, large; or its verdict.
 *
 * @param {ViewContext} context
 * @param {Section} section
 */
export function headlineView(context, section) {
  const { info, answered, headline } = section;
  if (answered.length === 0) return nothing;
  const { words } = context;
  const name = words.estimators[info.id];
  if (headline) return measureView(context, section, headline);
  return html`<div class="headline">
    <p class="headline-name">${name}</p>
    ${verdictOf(context, section).map(
      ({ status, text }) =>
        html`<p class="no-figure verdict ${status}">
          ${mark(words.interface[status], status)}<span>${text}</span>
        </p>`,
    )}
  </div>`;
}

/**
 * @param {ViewContext} context
 * @param {Section} section
 * @param {Headline} headline
 */
function measureView(context, section, { id, now, potential, payout }) {
  const { words, format } = context;
  const name = words.estimators[section.info.id];
  const what = measures[id] ? `${name}: ${lowered(words.interface[measures[id]])}` : name;
  return html`<div class="headline">
    <p class="headline-name">${potential ? `${what}, ${words.interface.now}` : what}</p>
    ${
      now === null
        ? html`<p class="no-figure">${words.interface.noFormula}</p>`
        : figureView(context, now)
    }
    ${section.leftOut.length > 0 ? html`<p class="partial">${partialText(context, section)}</p>` : nothing}
    ${payout && payout.gross !== '0' ? payoutView(context, payout) : nothing}
    ${
      potential
        ? html`<p class="potential">
            ${words.interface.ifMet}: <b>${format.quantity(potential)}</b>
          </p>`
        : nothing
    }
  </div>`;
}

/**
 * @param {ViewContext} context
 * @param {Section} section with an answer that is no measure
 */
function verdictOf(context, { answered: [{ estimate }] }) {
  const { detail } = estimate;
  return detailViewOf(detail).verdict?.(context, detail) ?? [];
}

/**
 * The number and its unit, apart, so that the number can be large.
 *
 * @param {ViewContext} context
 * @param {Quantity} quantity
 */
function figureView({ format }, quantity) {
  const text = format.quantity(quantity);
  // A bare number has spaces too: between its thousands.
  const space = quantity.unit === 'count' ? text.length : text.lastIndexOf('\u00a0');
  const number = text.slice(0, space);
  const size = number.length > 14 ? 'long' : number.length > 8 ? 'middling' : '';
  return html`<p class="figure ${size}" part="figure" data-figure=${quantity.value}>
    <span class="number">${number}</span>&nbsp;<span class="unit">${text.slice(space + 1)}</span>
  </p>`;
}

/**
 * @param {ViewContext} context
 * @param {Payout} payout
 */
function payoutView({ words, format }, { gross, tax, capped }) {
  const beforeTax = fill(words.interface.beforeTax, {
    gross: format.quantity({ unit: 'RUB', value: gross }),
    tax: format.quantity({ unit: 'RUB', value: tax }),
  });
  return html`<p class="after-tax">
    ${words.interface.afterTax} <small>${beforeTax}</small>
    ${capped ? html`<small>${words.interface.capped}</small>` : nothing}
  </p>`;
}

/**
 * Which rows a sum over rows leaves out.
 *
 * @param {ViewContext} context
 * @param {Section} section
 */
function partialText(context, { leftOut }) {
  const names = leftOut.map((row) => rowName(context, row)).join(', ');
  return fill(context.words.interface.without, { names });
}

/**
 * The figures of all estimators in a sentence each: what a screen reader hears.
 *
 * @param {ViewContext} context
 */
export function announcement(context) {
  const { words, sections } = context;
  return sections
    .filter(({ answered }) => answered.length > 0)
    .map((section) => {
      const { figure, ifMet } = headlineWords(context, section);
      return fill(words.interface.announcement, {
        name: words.estimators[section.info.id],
        figure: ifMet ? `${figure} (${lowered(ifMet)})` : figure,
      });
    })
    .join(' ');
}

/**
 * The headline in words, for the bar at the bottom and for the screen reader.
 *
 * @param {ViewContext} context
 * @param {Section} section with an answer
 * @returns {{ figure: string, ifMet: string }} the latter is empty where nothing would change
 */
export function headlineWords(context, section) {
  const { words, format } = context;
  const { headline, leftOut } = section;
  if (!headline) {
    const verdict = verdictOf(context, section).map(({ text }) => text);
    return { figure: verdict.join('. '), ifMet: '' };
  }
  const { now, potential } = headline;
  const figure = now ? format.quantity(now) : words.interface.noFormula;
  return {
    figure: leftOut.length > 0 ? `${figure}, ${lowered(partialText(context, section))}` : figure,
    ifMet: potential ? `${words.interface.ifMet}: ${format.quantity(potential)}` : '',
  };
}

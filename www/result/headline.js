// @ts-check

import { html, nothing } from 'lit';

import { fill } from '../format.js';
import { headline, sections } from './figures.js';

/** @import { Quantity } from '../../pkg/points_estimator.js' */
/** @import { View } from '../view.js' */
/** @import { Section } from './figures.js' */

/**
 * The figure of an estimator, large.
 *
 * @param {View} view
 * @param {Section} section
 */
export function headlineView(view, section) {
  const { words } = view;
  const name = words.estimators[section.info.id];
  if (section.answered.length === 0) return nothing;
  const { now, potential, payout } = headline(section);
  return html`<div class="headline">
    <p class="headline-name">${potential ? `${name}, ${words.interface.now}` : name}</p>
    ${
      now === null
        ? html`<p class="no-figure">${words.interface.noFormula}</p>`
        : figureView(view, now)
    }
    ${payout && payout.gross !== '0' ? payoutView(view, payout) : nothing}
    ${
      potential
        ? html`<p class="potential">
            ${words.interface.ifMet}: <b>${view.format.quantity(potential)}</b>
          </p>`
        : nothing
    }
  </div>`;
}

/**
 * The number and its unit, apart, so that the number can be large.
 *
 * @param {View} view
 * @param {Quantity} quantity
 */
function figureView({ format }, quantity) {
  const text = format.quantity(quantity);
  const space = text.lastIndexOf('\u00a0');
  const number = text.slice(0, space);
  const size = number.length > 14 ? 'long' : number.length > 9 ? 'middling' : '';
  return html`<p class="figure ${size}" data-figure=${quantity.value}>
    <span class="number">${number}</span>&nbsp;<span class="unit">${text.slice(space + 1)}</span>
  </p>`;
}

/**
 * @param {View} view
 * @param {import('../../pkg/points_estimator.js').Payout} payout
 */
function payoutView({ words, format }, { gross, tax, capped }) {
  const said = fill(words.interface.beforeTax, {
    gross: format.quantity({ unit: 'RUB', value: gross }),
    tax: format.quantity({ unit: 'RUB', value: tax }),
  });
  return html`<p class="after-tax">
    ${words.interface.afterTax} <small>${said}</small>
    ${capped ? html`<small>${words.interface.capped}</small>` : nothing}
  </p>`;
}

/**
 * The figures of all estimators in a sentence each: what a screen reader hears.
 *
 * @param {View} view
 */
export function announcement(view) {
  const { words, form, asked } = view;
  return sections(form.infos, asked)
    .filter(({ answered }) => answered.length > 0)
    .map((section) =>
      fill(words.interface.announcement, {
        name: words.estimators[section.info.id],
        figure: headlineText(view, section),
      }),
    )
    .join(' ');
}

/**
 * The headline in one line, for the bar at the bottom and for the screen reader.
 *
 * @param {View} view
 * @param {Section} section
 */
export function headlineText({ words, format }, section) {
  if (section.answered.length === 0) return '';
  const { now, potential } = headline(section);
  if (now === null) return words.interface.noFormula;
  const figure = format.quantity(now);
  return potential
    ? `${figure} (${lowered(words.interface.ifMet)}: ${format.quantity(potential)})`
    : figure;
}

/** @param {string} text */
function lowered(text) {
  return text.charAt(0).toLowerCase() + text.slice(1);
}

// @ts-check

import { html, nothing } from 'lit';

import { fill } from '../../text/format.js';
import { rowName } from '../view.js';
import { mark } from './conditions.js';
import { headline, sections } from '../../model/answers.js';

/** @import { Membership, Payout, Quantity, Status } from '../../../pkg/points_estimator.js' */
/** @import { View } from '../view.js' */
/** @import { Section } from '../../model/answers.js' */

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
  const { membership } = section.answered[0].estimate;
  if (membership) {
    return html`<div class="headline">
      <p class="headline-name">${name}</p>
      ${verdicts(view, membership).map(
        ({ status, text }) =>
          html`<p class="no-figure verdict ${status}">
            ${mark(words.interface[status], status)}<span>${text}</span>
          </p>`,
      )}
    </div>`;
  }
  const { of, now, potential, payout } = headline(section);
  const what = of ? `${name}: ${lowered(words.interface[of])}` : name;
  return html`<div class="headline">
    <p class="headline-name">${potential ? `${what}, ${words.interface.now}` : what}</p>
    ${
      now === null
        ? html`<p class="no-figure">${words.interface.noFormula}</p>`
        : figureView(view, now)
    }
    ${section.leftOut.length > 0 ? html`<p class="partial">${partialText(view, section)}</p>` : nothing}
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
  // A bare number has spaces too: between its thousands.
  const space = quantity.unit === 'count' ? text.length : text.lastIndexOf('\u00a0');
  const number = text.slice(0, space);
  const size = number.length > 14 ? 'long' : number.length > 8 ? 'middling' : '';
  return html`<p class="figure ${size}" part="figure" data-figure=${quantity.value}>
    <span class="number">${number}</span>&nbsp;<span class="unit">${text.slice(space + 1)}</span>
  </p>`;
}

/**
 * @param {View} view
 * @param {Payout} payout
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
 * Whether one can join, and stay.
 *
 * @param {View} view
 * @param {Membership} membership
 * @returns {{ status: Status, text: string }[]}
 */
function verdicts({ words }, { joining, staying }) {
  const { can, cannot, untold } = words.interface;
  const said = { met: can, unmet: cannot, unknown: untold };
  return [
    { status: joining, text: `${words.interface.joining}: ${said[joining]}` },
    { status: staying, text: `${words.interface.staying}: ${said[staying]}` },
  ];
}

/**
 * Which rows a sum over rows leaves out.
 *
 * @param {View} view
 * @param {Section} section
 */
function partialText(view, { leftOut }) {
  const names = leftOut.map(({ list, key }) => rowName(view, list, key)).join(', ');
  return fill(view.words.interface.without, { names });
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
    .map((section) => {
      const { figure, ifMet } = headlineWords(view, section);
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
 * @param {View} view
 * @param {Section} section
 * @returns {{ figure: string, ifMet: string }} the latter is empty where nothing would change
 */
export function headlineWords(view, section) {
  const { words, format } = view;
  const { membership } = section.answered[0].estimate;
  if (membership) {
    return {
      figure: verdicts(view, membership)
        .map(({ text }) => text)
        .join('. '),
      ifMet: '',
    };
  }
  const { now, potential } = headline(section);
  const figure = now ? format.quantity(now) : words.interface.noFormula;
  return {
    figure:
      section.leftOut.length > 0 ? `${figure}, ${lowered(partialText(view, section))}` : figure,
    ifMet: potential ? `${words.interface.ifMet}: ${format.quantity(potential)}` : '',
  };
}

/** @param {string} text */
function lowered(text) {
  return text.charAt(0).toLowerCase() + text.slice(1);
}

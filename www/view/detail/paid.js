// @ts-check

import { html } from 'lit';

import { fill } from '../../text/format.js';

/** @import { ViewContext } from '../context.js' */

/**
 * A prize in roubles, with its tax.
 *
 * @param {ViewContext} context
 * @param {string} name
 * @param {{ gross: string, tax: string, net: string }} payout
 */
export function paidView({ words, format }, name, { gross, tax, net }) {
  const roubles = (/** @type {string} */ value) => format.quantity({ unit: 'RUB', value });
  const taxed = fill(words.interface.beforeTax, { gross: roubles(gross), tax: roubles(tax) });
  return html`<p class="detail">${name}: <b>${roubles(net)}</b> <small>${taxed}</small></p>`;
}

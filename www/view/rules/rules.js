// @ts-check

import { html, nothing } from 'lit';
import { guard } from 'lit/directives/guard.js';

import { Later, laterView } from '../later.js';

/** @import { ViewContext } from '../context.js' */

const table = new Later(() => import('./table.js'));

/**
 * Every figure that the rules name for this question: loaded when somebody opens them.
 *
 * @param {ViewContext} context
 */
export function rulesView(context) {
  const { words, published, isAsked, actions } = context;
  // Without the core there are no parameters either.
  if (!isAsked) return nothing;
  const load = (/** @type {Event} */ { target }) => {
    if (target instanceof HTMLDetailsElement && target.open) actions.load(table);
  };
  const { value } = table;
  return html`<details class="fold rules" part="rules" @toggle=${load}>
    <summary><h3>${words.interface.rules}</h3></summary>
    ${
      value ? guard([words, published], () => value.rulesTable(context)) : laterView(context, table)
    }
  </details>`;
}

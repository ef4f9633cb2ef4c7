// @ts-check

import { html, nothing } from 'lit';
import { live } from 'lit/directives/live.js';

import { fill } from '../../text/format.js';
import { countsOf, rawText } from '../../model/field-codec.js';
import { term } from '../context.js';
import { problemText } from './problem-text.js';

/** @import { FormField } from '../../model/form.js' */
/** @import { ViewContext } from '../context.js' */
/** @import { Place } from './field.js' */

/**
 * How many of each: a folded list of numbers, each with a button for one fewer and one more.
 *
 * @param {ViewContext} context
 * @param {FormField} formField
 * @param {Place} place
 */
export function counts(context, formField, place) {
  const { words, entries } = context;
  const given = Object.values(countsOf(entries.at(place.ref)));
  const chosen = given.filter((count) => /[1-9]/.test(rawText(count)));
  const badge = fill(words.interface.chosen, { count: String(chosen.length) });
  return html`<details class="fold">
    <summary id=${place.inputId}>
      <span>${place.label}</span>
      ${chosen.length > 0 ? html`<span class="badge">${badge}</span>` : nothing}
    </summary>
    <ul class="counts">
      ${formField.field.choices.map((key, index) => countView(context, formField, place, key, index))}
    </ul>
  </details>`;
}

/**
 * @param {ViewContext} context
 * @param {FormField} formField
 * @param {Place} place
 * @param {string} key
 * @param {number} index
 */
function countView(context, formField, place, key, index) {
  const { words, actions, format, form, entries } = context;
  const { ref } = place;
  const inputId = `${place.inputId}-${index}`;
  const name = term(context, key);
  const count = countsOf(entries.at(ref))[key];
  const text = count ? rawText(count) : '';
  const number = /^\d{1,7}$/.test(text) ? Number(text) : 0;
  const problem = context.problemAt(ref, key);
  // Where the document says what one of them is worth, it stands beside its name.
  const worth = form.infos
    .flatMap(({ parameters }) => parameters)
    .find(({ id, unit }) => id === key && unit === 'points');
  const points = worth ? format.quantity(worth) : '';
  const put = (/** @type {string} */ value) => actions.type(ref, value, key);
  return html`<li>
    <label for=${inputId}>
      ${name}
      ${worth ? html`<small>${fill(words.interface.perPiece, { points })}</small>` : nothing}
    </label>
    <div class="stepper">
      <button
        type="button"
        aria-label=${fill(words.interface.fewer, { name })}
        ?disabled=${number === 0}
        @click=${() => put(number > 1 ? String(number - 1) : '')}
      >
        −
      </button>
      <input
        id=${inputId}
        type="text"
        inputmode="numeric"
        autocomplete="off"
        placeholder="0"
        .value=${live(text)}
        aria-invalid=${problem ? 'true' : nothing}
        aria-describedby=${problem ? `${inputId}-problem` : nothing}
        @focus=${() => actions.focus(ref)}
        @blur=${() => actions.leave(ref)}
        @input=${(/** @type {InputEvent} */ { target }) =>
          put(/** @type {HTMLInputElement} */ (target).value)}
      />
      <button
        type="button"
        aria-label=${fill(words.interface.more, { name })}
        @click=${() => put(String(number + 1))}
      >
        +
      </button>
    </div>
    ${
      problem
        ? html`<p class="problem" id="${inputId}-problem">
            ${problemText(context, formField, problem)}
          </p>`
        : nothing
    }
  </li>`;
}

// @ts-check

import { html, nothing } from 'lit';
import { live } from 'lit/directives/live.js';

import { fill } from '../../text/format.js';
import { term } from '../view.js';
import { problemText } from './problem-text.js';

/** @import { FormField } from '../../model/compose.js' */
/** @import { Place } from './field.js' */
/** @import { View } from '../view.js' */

/**
 * How many of each: a folded list of numbers, each with a button for one fewer and one more.
 *
 * @param {View} view
 * @param {FormField} formField
 * @param {Place} place
 */
export function counts(view, formField, place) {
  const { words } = view;
  const chosen = Object.values(textsAt(view, place.path)).filter((text) => /[1-9]/.test(text));
  const badge = fill(words.interface.chosen, { count: String(chosen.length) });
  return html`<details class="fold">
    <summary id=${place.inputId}>
      <span>${place.label}</span>
      ${chosen.length > 0 ? html`<span class="badge">${badge}</span>` : nothing}
    </summary>
    <ul class="counts">
      ${formField.field.choices.map((key, index) => countView(view, formField, place, key, index))}
    </ul>
  </details>`;
}

/**
 * @param {View} view
 * @param {string} path
 * @returns {Record<string, string>}
 */
function textsAt({ entries }, path) {
  const typed = entries.at(path);
  return typeof typed === 'object' ? typed : {};
}

/**
 * @param {View} view
 * @param {FormField} formField
 * @param {Place} place
 * @param {string} key
 * @param {number} index
 */
function countView(view, formField, place, key, index) {
  const { words, actions, format, form } = view;
  const { path } = place;
  const id = `${place.inputId}-${index}`;
  const name = term(view, key);
  const text = textsAt(view, path)[key] ?? '';
  const number = /^\d{1,7}$/.test(text) ? Number(text) : 0;
  const problem = view.problemAt(path, key);
  // Where the document says what one of them is worth, it stands beside its name.
  const worth = form.infos
    .flatMap(({ figures }) => figures)
    .find((figure) => figure.id === key && figure.unit === 'points');
  const points = worth ? format.quantity(worth) : '';
  const put = (/** @type {string} */ value) =>
    actions.type(path, { ...textsAt(view, path), [key]: value });
  return html`<li>
    <label for=${id}>
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
        id=${id}
        type="text"
        inputmode="numeric"
        autocomplete="off"
        placeholder="0"
        .value=${live(text)}
        aria-invalid=${problem ? 'true' : nothing}
        aria-describedby=${problem ? `${id}-problem` : nothing}
        @focus=${() => actions.enter(path)}
        @blur=${() => actions.leave(path)}
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
        ? html`<p class="problem" id="${id}-problem">${problemText(view, formField, problem)}</p>`
        : nothing
    }
  </li>`;
}

// @ts-check

import { html, noChange, nothing } from 'lit';
import { live } from 'lit/directives/live.js';

import { term } from '../view.js';
import { isAmount } from '../../model/asking.js';
import { INCOMPLETE } from '../../model/entries.js';
import { shownAmount } from './shown-amount.js';

/** @import { FormField } from '../../model/compose.js' */
/** @import { Place } from './field.js' */
/** @import { View } from '../view.js' */

/**
 * @param {View} view
 * @param {string} path
 * @param {string | null} [initial]
 */
function textAt({ entries }, path, initial) {
  const typed = entries.at(path) ?? initial ?? '';
  return typeof typed === 'string' ? typed : '';
}

/**
 * Money, per cents, rates, counts and plain text: all typed, none held to a pattern by the browser,
 * so that nothing a visitor pastes is lost.
 *
 * @param {View} view
 * @param {FormField} formField
 * @param {Place} place
 */
export function typedText(view, { id, field, requiredBy }, place) {
  const { words, actions } = view;
  const { path } = place;
  const amount = isAmount(field);
  const kindSuffix = field.kind === 'money' ? '₽' : field.kind === 'percent' ? '%' : '';
  const suffix = words.suffixes[id] ?? kindSuffix;
  return html`<div class="box ${field.kind}">
    <input
      id=${place.inputId}
      type="text"
      inputmode=${amount ? (field.kind === 'count' ? 'numeric' : 'decimal') : 'text'}
      autocomplete="off"
      spellcheck="false"
      .value=${live(amount ? shownAmount(view, field, path) : textAt(view, path, field.initial))}
      aria-required=${requiredBy.length > 0 ? 'true' : nothing}
      aria-invalid=${place.problem ? 'true' : nothing}
      aria-describedby=${place.describedBy}
      @focus=${() => actions.enter(path)}
      @blur=${() => actions.leave(path)}
      @input=${(/** @type {InputEvent} */ { target }) =>
        actions.type(path, /** @type {HTMLInputElement} */ (target).value)}
    />
    ${suffix ? html`<span class="suffix" aria-hidden="true">${suffix}</span>` : nothing}
  </div>`;
}

/**
 * @param {View} view
 * @param {FormField} formField
 * @param {Place} place
 */
export function date(view, { field, requiredBy }, place) {
  const { actions } = view;
  const { path } = place;
  const typed = textAt(view, path, field.initial);
  // A date begun and not finished reads as empty. It is a mistake all the same, and it must stay.
  const read = (/** @type {Event} */ { target }) => {
    const input = /** @type {HTMLInputElement} */ (target);
    actions.type(path, input.validity.badInput ? INCOMPLETE : input.value);
  };
  return html`<div class="box date">
    <input
      id=${place.inputId}
      type="date"
      .value=${typed === INCOMPLETE ? noChange : typed}
      aria-required=${requiredBy.length > 0 ? 'true' : nothing}
      aria-invalid=${place.problem ? 'true' : nothing}
      aria-describedby=${place.describedBy}
      @focus=${() => actions.enter(path)}
      @input=${read}
      @blur=${(/** @type {FocusEvent} */ event) => {
        const input = /** @type {HTMLInputElement} */ (event.target);
        if (input.validity.badInput || typed === INCOMPLETE) read(event);
        actions.leave(path);
      }}
    />
  </div>`;
}

/**
 * @param {View} view
 * @param {FormField} formField
 * @param {Place} place
 */
export function choice(view, { field, requiredBy }, place) {
  const { words, actions } = view;
  const { path } = place;
  const chosen = textAt(view, path, field.initial);
  const required = requiredBy.length > 0;
  // Another edition of the rules may not know what was chosen.
  const unset = !field.choices.includes(chosen);
  if (field.choices.length <= 3) {
    const options = field.choices.map((id) => ({ value: id, label: term(view, id) }));
    if (!required) {
      options.push({ value: '', label: words.interface.notAnswered });
    }
    return segments(view, place, options, chosen);
  }
  return html`<div class="box select">
    <select
      id=${place.inputId}
      aria-required=${required ? 'true' : nothing}
      aria-invalid=${place.problem ? 'true' : nothing}
      aria-describedby=${place.describedBy}
      @focus=${() => actions.enter(path)}
      @blur=${() => actions.leave(path)}
      @change=${(/** @type {Event} */ { target }) =>
        actions.type(path, /** @type {HTMLSelectElement} */ (target).value)}
    >
      ${
        !required || unset
          ? html`<option value="" ?selected=${unset}>${words.interface.notAnswered}</option>`
          : nothing
      }
      ${field.choices.map(
        (id) => html`<option value=${id} ?selected=${id === chosen}>${term(view, id)}</option>`,
      )}
    </select>
  </div>`;
}

/**
 * Yes, no, or not known: the third is an answer too.
 *
 * @param {View} view
 * @param {Place} place
 */
export function flag(view, place) {
  const { yes, no, unsure } = view.words.interface;
  const options = [
    { value: 'yes', label: yes },
    { value: 'no', label: no },
    { value: '', label: unsure },
  ];
  return segments(view, place, options, textAt(view, place.path));
}

/**
 * @param {View} view
 * @param {Place} place
 * @param {{ value: string, label: string }[]} options
 * @param {string} chosen
 */
function segments({ actions }, place, options, chosen) {
  return html`<div class="segments">
    ${options.map(
      ({ value, label }, index) =>
        html`<label class="segment">
          <input
            id=${index === 0 ? place.inputId : `${place.inputId}-${index}`}
            type="radio"
            name=${place.inputId}
            value=${value}
            .checked=${live(value === chosen)}
            aria-invalid=${place.problem ? 'true' : nothing}
            @focus=${() => actions.enter(place.path)}
            @blur=${() => actions.leave(place.path)}
            @change=${() => actions.type(place.path, value)}
          />${label}
        </label>`,
    )}
  </div>`;
}

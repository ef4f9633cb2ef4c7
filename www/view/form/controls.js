// @ts-check

import { html, noChange, nothing } from 'lit';
import { live } from 'lit/directives/live.js';

import { codecOf, UNFINISHED } from '../../model/field-codec.js';
import { term } from '../context.js';

/** @import { FormField } from '../../model/form.js' */
/** @import { ViewContext } from '../context.js' */
/** @import { Place } from './field.js' */

/** As many choices stand side by side. */
export const SIDE_BY_SIDE = 3;

/**
 * Money, per cents, rates, counts and plain text: all typed, none held to a pattern by the browser,
 * so that nothing a visitor pastes is lost.
 *
 * @param {ViewContext} context
 * @param {FormField} formField
 * @param {Place} place
 */
export function typedText(context, { id, field, requiredBy }, place) {
  const { words, actions } = context;
  const { ref } = place;
  const codec = codecOf(field);
  const suffix = words.suffixes[id] ?? codec.suffix;
  return html`<div class="box ${field.kind}">
    <input
      id=${place.inputId}
      type="text"
      inputmode=${codec.keyboard}
      autocomplete="off"
      spellcheck="false"
      .value=${live(context.textOf(ref, field))}
      aria-required=${requiredBy.length > 0 ? 'true' : nothing}
      aria-invalid=${place.problem ? 'true' : nothing}
      aria-describedby=${place.describedBy}
      @focus=${(/** @type {FocusEvent} */ { target }) => actions.focus(ref, valueOf(target))}
      @blur=${() => actions.leave(ref)}
      @input=${(/** @type {InputEvent} */ { target }) => actions.type(ref, valueOf(target))}
    />
    ${suffix ? html`<span class="suffix" aria-hidden="true">${suffix}</span>` : nothing}
  </div>`;
}

/**
 * @param {ViewContext} context
 * @param {FormField} formField
 * @param {Place} place
 */
export function date(context, { field, requiredBy }, place) {
  const { actions } = context;
  const { ref } = place;
  const typed = context.textOf(ref, field);
  // A date begun and not finished reads as empty. It is a mistake all the same, and it must stay.
  const read = (/** @type {Event} */ { target }) => {
    const input = /** @type {HTMLInputElement} */ (target);
    actions.type(ref, input.validity.badInput ? UNFINISHED : input.value);
  };
  return html`<div class="box date">
    <input
      id=${place.inputId}
      type="date"
      .value=${typed === UNFINISHED ? noChange : typed}
      aria-required=${requiredBy.length > 0 ? 'true' : nothing}
      aria-invalid=${place.problem ? 'true' : nothing}
      aria-describedby=${place.describedBy}
      @focus=${() => actions.focus(ref)}
      @input=${read}
      @blur=${(/** @type {FocusEvent} */ event) => {
        const input = /** @type {HTMLInputElement} */ (event.target);
        if (input.validity.badInput || typed === UNFINISHED) read(event);
        actions.leave(ref);
      }}
    />
  </div>`;
}

/**
 * @param {ViewContext} context
 * @param {FormField} formField
 * @param {Place} place
 */
export function choice(context, { field, requiredBy }, place) {
  const { words, actions } = context;
  const { ref } = place;
  const chosen = context.textOf(ref, field);
  const required = requiredBy.length > 0;
  // Another edition of the rules may not know what was chosen.
  const unset = !field.choices.includes(chosen);
  if (field.choices.length <= SIDE_BY_SIDE) {
    const options = field.choices.map((id) => ({ value: id, label: term(context, id) }));
    if (!required) {
      options.push({ value: '', label: words.interface.notAnswered });
    }
    return segments(context, place, options, chosen);
  }
  return html`<div class="box select">
    <select
      id=${place.inputId}
      aria-required=${required ? 'true' : nothing}
      aria-invalid=${place.problem ? 'true' : nothing}
      aria-describedby=${place.describedBy}
      @focus=${() => actions.focus(ref)}
      @blur=${() => actions.leave(ref)}
      @change=${(/** @type {Event} */ { target }) => actions.type(ref, valueOf(target))}
    >
      ${
        !required || unset
          ? html`<option value="" ?selected=${unset}>${words.interface.notAnswered}</option>`
          : nothing
      }
      ${field.choices.map(
        (id) => html`<option value=${id} ?selected=${id === chosen}>${term(context, id)}</option>`,
      )}
    </select>
  </div>`;
}

/**
 * Yes, no, or not known: the third is an answer too.
 *
 * @param {ViewContext} context
 * @param {FormField} formField
 * @param {Place} place
 */
export function flag(context, { field }, place) {
  const { yes, no, unsure } = context.words.interface;
  const options = [
    { value: 'yes', label: yes },
    { value: 'no', label: no },
    { value: '', label: unsure },
  ];
  return segments(context, place, options, context.textOf(place.ref, field));
}

/**
 * @param {ViewContext} context
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
            @focus=${() => actions.focus(place.ref)}
            @blur=${() => actions.leave(place.ref)}
            @change=${() => actions.type(place.ref, value)}
          />${label}
        </label>`,
    )}
  </div>`;
}

/** @param {EventTarget | null} target an input or a list */
function valueOf(target) {
  return /** @type {HTMLInputElement} */ (target).value;
}

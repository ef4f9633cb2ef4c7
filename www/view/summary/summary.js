// @ts-check

import { html, nothing } from 'lit';

import { placeholderWords } from '../../text/placeholder-words.js';
import { rowName, term } from '../context.js';
import { headlineView, headlineWords } from '../headline/headline.js';

/** @import { Section } from '../../model/answers.js' */
/** @import { FieldRef } from '../../model/field-ref.js' */
/** @import { ViewContext } from '../context.js' */

/**
 * The figures, large: what stays in sight while the form is filled in.
 *
 * @param {ViewContext} context
 */
export function summaryView(context) {
  const { sections } = context;
  const waiting = sections.every(({ answered }) => answered.length === 0);
  return html`<div class="summary" part="summary">
    ${waiting ? html`<p class="empty">${waitingText(context)}</p>` : nothing}
    ${sections.map((section) => headlineView(context, section))}
    ${sections.map((section) => neededView(context, section))}
  </div>`;
}

/**
 * The figures once more, at the lower edge of a narrow screen, with the way to the reasons.
 *
 * @param {ViewContext} context
 */
export function barView(context) {
  const { words, sections, actions } = context;
  const figures = sections
    .filter(({ answered }) => answered.length > 0)
    .map((section) => {
      const { figure, ifMet } = headlineWords(context, section);
      return html`<span>
        <b>${figure}</b>
        ${ifMet ? html`<small>${ifMet}</small>` : nothing}
      </span>`;
    });
  return html`<button type="button" class="bar" part="button" @click=${actions.toResult}>
    <span class="bar-figures">${figures.length > 0 ? figures : waitingText(context)}</span>
    <span class="bar-way">${words.interface.toResult}</span>
  </button>`;
}

/** @param {ViewContext} context */
function waitingText({ words, isAsked, sections }) {
  if (!isAsked) return placeholderWords(words.language).loading;
  return sections.some(({ wrong }) => wrong.length > 0)
    ? words.interface.amiss
    : words.interface.empty;
}

/**
 * What an estimator still waits for, each name a way to the field.
 *
 * @param {ViewContext} context
 * @param {Section} section
 */
function neededView(context, section) {
  const { words, isAsked, sections } = context;
  const { answered, missing, wrong, info } = section;
  // One project of several may not be built yet: there is nothing to ask for.
  if (answered.length > 0 && wrong.length === 0) return nothing;
  if (!isAsked) return nothing;
  const about = sections.length === 1 ? nothing : html`<b>${words.estimators[info.id]}.</b> `;
  const [lead, placed] =
    wrong.length > 0 ? [words.interface.check, wrong] : [words.interface.fillIn, missing];
  const fields = [...new Map(placed.map(({ ref }) => [ref.key, ref])).values()];
  return html`<div class="needed">
    <p>${about}${lead}</p>
    <ul>
      ${fields.map(
        (ref) =>
          html`<li>
            ${
              context.shows('form')
                ? html`<button
                    type="button"
                    class="link"
                    @click=${() => context.actions.reveal(ref)}
                  >
                    ${fieldName(context, ref)}
                  </button>`
                : fieldName(context, ref)
            }
          </li>`,
      )}
    </ul>
  </div>`;
}

/**
 * @param {ViewContext} context
 * @param {FieldRef} ref
 */
function fieldName(context, { id, row }) {
  const name = row ? rowName(context, row) : '';
  const label = term(context, id);
  return name ? `${label} (${name})` : label;
}

// @ts-check

import { html, nothing } from 'lit';

import { notesView } from '../notes/notes.js';
import { ofRowView } from '../rows/rows.js';
import { stepsView } from '../steps/steps.js';

/** @import { Answered, Section } from '../../model/answers.js' */
/** @import { ViewContext } from '../context.js' */

/**
 * How it is computed, and what to know besides, for every estimator.
 *
 * @param {ViewContext} context
 */
export function workingsView(context) {
  const all = context.sections.filter(({ answered }) => answered.length > 0);
  if (all.length === 0) return nothing;
  const computed = context.shows('steps') && all.some(({ answered }) => answered.some(isComputed));
  if (!computed && !context.shows('notes')) return nothing;
  return html`<section class="workings">
    ${
      computed
        ? html`<h3>${context.words.interface.computed}</h3>`
        : html`<h3 class="unseen">${context.words.interface.result}</h3>`
    }
    <div class="side-by-side">
      ${all.map(
        (section) => html`
          ${computed ? workingView(context, section, all.length > 1) : nothing}
          ${computed && all.length > 1 ? nothing : notesView(context, section.answered)}
        `,
      )}
    </div>
  </section>`;
}

/** @param {Answered} answered */
function isComputed({ estimate }) {
  return estimate.steps.length > 0;
}

/**
 * @param {ViewContext} context
 * @param {Section} section
 * @param {boolean} withNotes
 */
function workingView(context, section, withNotes) {
  return html`<div class="working">
    ${
      context.form.infos.length > 1
        ? html`<h4>${context.words.estimators[section.info.id]}</h4>`
        : nothing
    }
    ${section.answered.map(
      (answered) => html`${ofRowView(context, section, answered)} ${stepsView(context, answered)}`,
    )}
    ${withNotes ? notesView(context, section.answered) : nothing}
  </div>`;
}

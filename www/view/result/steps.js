// @ts-check

import { html, nothing } from 'lit';

import { term } from '../view.js';
import { clauseView } from './clause.js';
import { byRow } from './rows.js';
import { stepLine } from './step-line.js';

/** @import { Step } from '../../../pkg/points_estimator.js' */
/** @import { View } from '../view.js' */
/** @import { Answered } from '../../model/answers.js' */

/**
 * How it is computed, line by line, each with the clause that wants it so.
 *
 * @param {View} view
 * @param {Answered} answered
 */
export function stepsView(view, answered) {
  const { steps } = answered.estimate;
  if (steps.length === 0) return nothing;
  return html`<div class="part" part="steps">
    ${byRow(view, answered, steps).map(
      ({ name, items }) => html`
        ${name ? html`<p class="row-name">${name}</p>` : nothing}
        <ol class="steps">
          ${items.map((step) => stepView(view, step))}
        </ol>
      `,
    )}
  </div>`;
}

/**
 * @param {View} view
 * @param {Step} step
 */
function stepView(view, step) {
  const { formula, names, result, remark } = stepLine(view, step);
  const quiet = !step.applied && step.kind !== 'gate';
  // What was let through or looked up equals nothing: it leads to its result.
  const leads = step.kind === 'gate' || step.kind === 'table';
  const equals = formula && result ? (leads ? ' → ' : ' = ') : '';
  return html`<li class=${quiet ? 'step quiet-step' : 'step'}>
    <span class="step-name">${term(view, step.id)}</span>
    ${clauseView(view, step.clause)}
    <span class="step-line"
      >${formula}${equals}${result ? html`<b>${result}</b>` : nothing}
      ${remark ? html`<small>${remark}</small>` : nothing}</span
    >
    ${names ? html`<small class="step-names">${names}</small>` : nothing}
  </li>`;
}

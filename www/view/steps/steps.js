// @ts-check

import { html, nothing } from 'lit';
import { guard } from 'lit/directives/guard.js';

import { byRow } from '../../model/answers.js';
import { clauseView } from '../clause/clause.js';
import { rowName, term } from '../context.js';
import { stepLine } from './step-line.js';

/** @import { Step } from '../../../pkg/points_estimator.js' */
/** @import { Answered } from '../../model/answers.js' */
/** @import { ViewContext } from '../context.js' */

/**
 * How it is computed, line by line, each with the clause that wants it so.
 *
 * @param {ViewContext} context
 * @param {Answered} answered
 */
export function stepsView(context, answered) {
  const { steps } = answered.estimate;
  if (steps.length === 0) return nothing;
  return html`<div class="part" part="steps">
    ${byRow(answered, steps).map(({ row, isOwn, items }) => {
      const name = row && isOwn ? rowName(context, row) : '';
      return guard(
        [context.words, name, ...items],
        () => html`
          ${name ? html`<p class="row-name">${name}</p>` : nothing}
          <ol class="steps">
            ${items.map((step) => stepView(context, step))}
          </ol>
        `,
      );
    })}
  </div>`;
}

/**
 * @param {ViewContext} context
 * @param {Step} step
 */
function stepView(context, step) {
  const { formula, names, result, remark } = stepLine(context, step);
  const quiet = !step.applied && step.kind !== 'gate';
  // What was let through or looked up equals nothing: it leads to its result.
  const leads = step.kind === 'gate' || step.kind === 'table';
  const equals = formula && result ? (leads ? ' → ' : ' = ') : '';
  return html`<li class=${quiet ? 'step quiet-step' : 'step'}>
    <span class="step-name">${term(context, step.id)}</span>
    ${clauseView(context, step.clause)}
    <span class="step-line"
      >${formula}${equals}${result ? html`<b>${result}</b>` : nothing}
      ${remark ? html`<small>${remark}</small>` : nothing}</span
    >
    ${names ? html`<small class="step-names">${names}</small>` : nothing}
  </li>`;
}

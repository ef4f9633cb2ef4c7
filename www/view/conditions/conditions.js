// @ts-check

import { html, nothing } from 'lit';
import { guard } from 'lit/directives/guard.js';

import { fill } from '../../text/format.js';
import { awaitedField, byRow } from '../../model/answers.js';
import { clauseView } from '../clause/clause.js';
import { rowName, term } from '../context.js';
import { mark } from '../mark/mark.js';

/** @import { ConditionResult } from '../../../pkg/points_estimator.js' */
/** @import { Answered } from '../../model/answers.js' */
/** @import { FieldRef, RowRef } from '../../model/field-ref.js' */
/** @import { ViewContext } from '../context.js' */

/**
 * The headings of what conditions may decide apart from the rest.
 *
 * @type {Partial<Record<ConditionResult['decides'], string>>}
 */
const headings = { nomination: 'nominationPrize', joining: 'joining', staying: 'staying' };

/** So many conditions that are not known yet stand among the others. */
const unknownInSight = 2;

/**
 * What must hold: done, not done and by how much, or not known and what to tell.
 *
 * @param {ViewContext} context
 * @param {Answered} answered
 */
export function conditionsView(context, answered) {
  const { conditions } = answered;
  return ['conditions', ...Object.values(headings)].map((heading) => {
    const own = conditions.filter(({ decides }) => (headings[decides] ?? 'conditions') === heading);
    return own.length > 0 ? partView(context, answered, heading, own) : nothing;
  });
}

/**
 * Many questions that nobody has answered yet would hide what has failed, so they stand folded.
 *
 * @param {ViewContext} context
 * @param {Answered} answered
 * @param {string} heading
 * @param {readonly ConditionResult[]} conditions
 */
function partView(context, answered, heading, conditions) {
  const { words } = context;
  const unknown = conditions.filter(({ status }) => status === 'unknown');
  const folded = unknown.length > unknownInSight ? unknown : [];
  const shown = conditions.filter((condition) => !folded.includes(condition));
  return html`<div class="part" part="conditions">
    <h4>${words.interface[heading]}</h4>
    ${rowsView(context, answered, shown)}
    ${
      folded.length > 0
        ? html`<details class="fold unanswered">
            <summary>${fill(words.interface.unanswered, { count: String(folded.length) })}</summary>
            ${rowsView(context, answered, folded)}
          </details>`
        : nothing
    }
  </div>`;
}

/**
 * @param {ViewContext} context
 * @param {Answered} answered
 * @param {readonly ConditionResult[]} conditions
 */
function rowsView(context, answered, conditions) {
  return byRow(answered, conditions).map(({ row, isOwn, items }) => {
    const name = row && isOwn ? rowName(context, row) : '';
    const awaited = items.map((condition) => awaitedBy(context, answered, condition, row));
    const drawnFrom = [context.words, name, ...items, ...awaited.map((ref) => ref?.key)];
    return guard(
      drawnFrom,
      () => html`
        ${name ? html`<p class="row-name">${name}</p>` : nothing}
        <ul class="conditions">
          ${items.map((condition, index) => conditionView(context, condition, awaited[index]))}
        </ul>
      `,
    );
  });
}

/**
 * The field to be filled in, where a condition waits for one.
 *
 * @param {ViewContext} context
 * @param {Answered} answered
 * @param {ConditionResult} condition
 * @param {RowRef | null} row
 */
function awaitedBy({ form, entries, shows }, { info }, { id, status }, row) {
  if (status !== 'unknown' || !shows('form')) return null;
  const asks = info.conditions.find((each) => each.id === id)?.asks ?? [];
  return awaitedField(form, entries, asks, row);
}

/**
 * @param {ViewContext} context
 * @param {ConditionResult} condition
 * @param {FieldRef | null} awaited
 */
function conditionView(context, condition, awaited) {
  const { words, format, actions } = context;
  const { id, status, required, actual, missing } = condition;
  const sentence = fill(words.conditions[id] ?? id, {
    required: required ? format.quantity(required) : '',
  });
  const remark = missing
    ? fill(words.interface.missing, { missing: format.quantity(missing) })
    : status === 'unmet' && actual
      ? fill(words.interface.actual, { actual: format.quantity(actual) })
      : '';
  return html`<li class="condition ${status}">
    ${mark(words.interface[status], status)}
    <span>${sentence}</span>
    ${clauseView(context, condition.clause)}
    ${remark ? html`<span class="remark">${remark}</span>` : nothing}
    ${
      awaited
        ? html`<button type="button" class="link remark" @click=${() => actions.reveal(awaited)}>
            ${fill(words.interface.tell, { field: term(context, awaited.id) })}
          </button>`
        : nothing
    }
  </li>`;
}

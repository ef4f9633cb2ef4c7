// @ts-check

import { html, nothing } from 'lit';

import { fill } from '../../text/format.js';
import { pathOf } from '../../model/entries.js';
import { term } from '../view.js';
import { clauseView } from './clause.js';
import { byRow } from './rows.js';

/** @import { Condition, Status } from '../../../pkg/points_estimator.js' */
/** @import { View } from '../view.js' */
/** @import { Answered } from '../../model/answers.js' */

/**
 * The headings of what conditions may decide apart from the rest.
 *
 * @type {Partial<Record<Condition['decides'], string>>}
 */
const headings = { nomination: 'nominationPrize', joining: 'joining', staying: 'staying' };

/** As many that are not known yet can stand among the others. */
const unknownInSight = 2;

/**
 * What must hold: done, not done and by how much, or not known and what to tell.
 *
 * @param {View} view
 * @param {Answered} answered
 * @param {readonly Condition[]} conditions
 */
export function conditionsView(view, answered, conditions) {
  return ['conditions', ...Object.values(headings)].map((heading) => {
    const own = conditions.filter(({ decides }) => (headings[decides] ?? 'conditions') === heading);
    return own.length > 0 ? partView(view, answered, heading, own) : nothing;
  });
}

/**
 * Many questions that nobody has answered yet would hide what has failed, so they stand folded.
 *
 * @param {View} view
 * @param {Answered} answered
 * @param {string} heading
 * @param {readonly Condition[]} conditions
 */
function partView(view, answered, heading, conditions) {
  const { words } = view;
  const unknown = conditions.filter(({ status }) => status === 'unknown');
  const folded = unknown.length > unknownInSight ? unknown : [];
  const shown = conditions.filter((condition) => !folded.includes(condition));
  return html`<div class="part" part="conditions">
    <h4>${words.interface[heading]}</h4>
    ${rowsView(view, answered, shown)}
    ${
      folded.length > 0
        ? html`<details class="fold unanswered">
            <summary>${fill(words.interface.unanswered, { count: String(folded.length) })}</summary>
            ${rowsView(view, answered, folded)}
          </details>`
        : nothing
    }
  </div>`;
}

/**
 * @param {View} view
 * @param {Answered} answered
 * @param {readonly Condition[]} conditions
 */
function rowsView(view, answered, conditions) {
  return byRow(view, answered, conditions).map(
    ({ name, row, items }) => html`
      ${name ? html`<p class="row-name">${name}</p>` : nothing}
      <ul class="conditions">
        ${items.map((condition) => conditionView(view, answered, condition, row))}
      </ul>
    `,
  );
}

/**
 * @param {View} view
 * @param {Answered} answered
 * @param {Condition} condition
 * @param {{ list: string, key: number } | null} row
 */
function conditionView(view, { info }, condition, row) {
  const { words, format, actions } = view;
  const { id, status, required, actual, missing } = condition;
  const sentence = fill(words.conditions[id] ?? id, {
    required: required ? format.quantity(required) : '',
  });
  const asks = info.conditions.find((each) => each.id === id)?.asks ?? [];
  const path = status === 'unknown' && view.shows('form') ? askedAt(view, asks, row) : null;
  const said = missing
    ? fill(words.interface.missing, { missing: format.quantity(missing) })
    : status === 'unmet' && actual
      ? fill(words.interface.actual, { actual: format.quantity(actual) })
      : '';
  return html`<li class="condition ${status}">
    ${mark(words.interface[status], status)}
    <span>${sentence}</span>
    ${clauseView(view, condition.clause)}
    ${said ? html`<span class="said">${said}</span>` : nothing}
    ${
      path
        ? html`<button type="button" class="link said" @click=${() => actions.reveal(path)}>
            ${fill(words.interface.tell, { field: term(view, path.split('.').at(-1) ?? path) })}
          </button>`
        : nothing
    }
  </li>`;
}

/**
 * The first field, still empty, that the condition waits for.
 *
 * @param {View} view
 * @param {readonly string[]} asks
 * @param {{ list: string, key: number } | null} row
 */
function askedAt({ form, entries }, asks, row) {
  const paths = asks.flatMap((id) => {
    const shared = form.fields.some((field) => field.id === id);
    if (shared) return [pathOf(id, null)];
    const list = form.fields.find(({ fields }) => fields.some((field) => field.id === id));
    if (!list) return [];
    return [pathOf(id, row ?? { list: list.id, key: entries.rows(list.id)[0].key })];
  });
  return paths.find((path) => !entries.at(path)) ?? null;
}

const strokes = {
  met: 'M4.6 8.4l2.3 2.3 4.5-4.9',
  unmet: 'M5.4 5.4l5.2 5.2M10.6 5.4l-5.2 5.2',
  unknown: 'M6.2 6.3a1.8 1.8 0 1 1 2.7 1.6c-.6.3-.9.7-.9 1.3M8 11.4v.1',
};

/**
 * @param {string} label
 * @param {Status} status
 */
export function mark(label, status) {
  return html`<svg class="mark" viewBox="0 0 16 16" role="img" aria-label=${label}>
    <circle cx="8" cy="8" r="7.25" />
    <path d=${strokes[status]} />
  </svg>`;
}

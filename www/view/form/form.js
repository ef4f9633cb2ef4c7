// @ts-check

import { html, nothing } from 'lit';
import { guard } from 'lit/directives/guard.js';
import { keyed } from 'lit/directives/keyed.js';
import { repeat } from 'lit/directives/repeat.js';

import { FieldRef, rowKey } from '../../model/field-ref.js';
import { inSentence, rowName, term } from '../context.js';
import { fieldView } from './field.js';

/** @import { RowRef } from '../../model/field-ref.js' */
/** @import { FormField } from '../../model/form.js' */
/** @import { ViewContext } from '../context.js' */

/**
 * The whole form, in the order in which the core names the fields.
 *
 * @param {ViewContext} context
 */
export function formView(context) {
  /** @type {FormField[][]} */
  const blocks = [];
  for (const formField of context.form.fields) {
    const last = blocks.at(-1);
    const joins = last && !isList(last[0]) && !isList(formField);
    if (joins) last.push(formField);
    else blocks.push([formField]);
  }
  return keyed(
    context.form.infos[0].id,
    html`${repeat(
      blocks,
      ([first]) => first.id,
      (block) =>
        isList(block[0])
          ? listView(context, block[0])
          : html`<div class="group">${fieldsView(context, block, null)}</div>`,
    )}`,
  );
}

/** @param {FormField} formField */
function isList({ field }) {
  return field.kind === 'rows';
}

/**
 * Fields in their first context, the rest folded. Sums and what is required decide most, so they come
 * first, in a row the sums before all; the rest refines the answer. A fold that would hide next to
 * nothing is left out.
 *
 * @param {ViewContext} context
 * @param {FormField[]} fields
 * @param {RowRef | null} row
 */
function fieldsView(context, fields, row) {
  const brief = row === null && fields.length <= 5;
  const refining = brief ? [] : fields.filter((field) => !isFirst(field) && !isCounts(field));
  const folded = refining.length > 1 ? refining : [];
  const shown = fields.filter((field) => !folded.includes(field));
  shown.sort((one, other) => rank(one, row) - rank(other, row));
  const names = folded.map(({ id }) => inSentence(term(context, id))).join(', ');
  // By name, so that a field keeps its own control when another edition has others around it.
  const draw = (/** @type {FormField[]} */ drawn) =>
    repeat(
      drawn,
      ({ id }) => id,
      (field) => fieldView(context, field, new FieldRef(field.id, row)),
    );
  return html`
    <div class="fields">${draw(shown)}</div>
    ${
      folded.length > 0
        ? html`<details class="fold">
            <summary><span>${context.words.interface.refine}</span><small>${names}</small></summary>
            <div class="fields">${draw(folded)}</div>
          </details>`
        : nothing
    }
  `;
}

/**
 * @param {FormField} formField
 * @param {object | null} row
 */
function rank(formField, row) {
  if (isCounts(formField)) return 3;
  if (!isFirst(formField)) return 2;
  return row && formField.field.kind !== 'money' ? 1 : 0;
}

/** @param {FormField} formField */
function isCounts({ field }) {
  return field.kind === 'counts';
}

/** @param {FormField} formField */
function isFirst({ field, requiredBy }) {
  return requiredBy.length > 0 || field.kind === 'money';
}

/**
 * Projects, payments, receipts.
 *
 * @param {ViewContext} context
 * @param {FormField} list
 */
function listView(context, list) {
  const { words, form, entries, actions } = context;
  const rows = entries.rows(list.id);
  const names = words.rows[list.id];
  const full = list.field.maximum !== null && rows.length >= Number(list.field.maximum);
  const isOneOfSeveral = form.fields.filter(isList).length > 1;
  return html`<div class="list" data-path=${list.id}>
    ${isOneOfSeveral ? html`<h3 class="group-title">${term(context, list.id)}</h3>` : nothing}
    ${repeat(
      rows,
      ({ key }) => key,
      (entered, index) => {
        const row = { list: list.id, key: entered.key };
        const name = rowName(context, row) || `${names.one} ${index + 1}`;
        const drawnFrom = [words, form, entered, name, rows.length > 1, ...context.stateOf(row)];
        return guard(
          drawnFrom,
          () =>
            html`<section class="row" data-row=${rowKey(row)} aria-label=${name}>
              ${
                rows.length > 1
                  ? html`<header>
                      <h3>${name}</h3>
                      <button
                        type="button"
                        class="quiet"
                        aria-label="${names.remove}: ${name}"
                        @click=${() => actions.removeRow(row)}
                      >
                        ${names.remove}
                      </button>
                    </header>`
                  : nothing
              }
              ${groupsView(context, list.fields, row)}
            </section>`,
        );
      },
    )}
    <button
      type="button"
      class="add"
      part="button"
      ?disabled=${full}
      @click=${() => actions.addRow(list.id)}
    >
      <span aria-hidden="true">+</span> ${names.add}
    </button>
  </div>`;
}

/**
 * The fields of a row under the estimator that asks for them first, where there are several.
 *
 * @param {ViewContext} context
 * @param {FormField[]} fields
 * @param {RowRef} row
 */
function groupsView(context, fields, row) {
  const askers = [...new Set(fields.map(({ estimators }) => estimators[0]))];
  if (askers.length === 1) return fieldsView(context, fields, row);
  return askers.map((asker) => {
    const title = context.words.groups[asker] ?? context.words.estimators[asker];
    const own = fields.filter(({ estimators }) => estimators[0] === asker);
    return html`<div class="group" role="group" aria-label=${title}>
      <p class="group-title" aria-hidden="true">${title}</p>
      ${fieldsView(context, own, row)}
    </div>`;
  });
}

// @ts-check

import { html, nothing } from 'lit';

import { codecOf } from '../../model/field-codec.js';
import { term } from '../context.js';
import { choice, date, flag, SIDE_BY_SIDE, typedText } from './controls.js';
import { counts } from './counts.js';
import { problemText } from './problem-text.js';

/** @import { Problem } from '../../../pkg/points_estimator.js' */
/** @import { FieldRef } from '../../model/field-ref.js' */
/** @import { FormField } from '../../model/form.js' */
/** @import { ViewContext } from '../context.js' */

/**
 * What a control needs to know about the field that it stands in.
 *
 * @typedef {object} Place
 * @property {FieldRef} ref
 * @property {string} inputId
 * @property {string} label
 * @property {string | typeof nothing} describedBy
 * @property {Problem | undefined} problem
 */

const controls = { typed: typedText, date, choice, flag, counts };

/**
 * A field with its label, its hint and what is wrong with it.
 *
 * @param {ViewContext} context
 * @param {FormField} formField
 * @param {FieldRef} ref
 */
export function fieldView(context, formField, ref) {
  const { words } = context;
  const { field, id } = formField;
  const { control } = codecOf(field);
  if (control === 'rows') return nothing;
  const problem = context.problemAt(ref);
  const hint = words.hints[id];
  const inputId = `field-${ref.key}`;
  const label = term(context, id);
  const descriptions = [hint && `${inputId}-hint`, problem && `${inputId}-problem`];
  /** @type {Place['describedBy']} */
  const describedBy = descriptions.filter(Boolean).join(' ') || nothing;
  /** @type {Place} */
  const place = { ref, inputId, label, problem, describedBy };
  const controlView = controls[control](context, formField, place);
  const hintView = hint ? html`<p class="hint" id="${inputId}-hint">${hint}</p>` : nothing;
  const problemView = problem
    ? html`<p class="problem" id="${inputId}-problem">
        ${problemText(context, formField, problem)}
      </p>`
    : nothing;

  if (control === 'counts') {
    return html`<div class="field wide" data-path=${ref.key}>${controlView}</div>`;
  }
  const isGroup =
    control === 'flag' || (control === 'choice' && field.choices.length <= SIDE_BY_SIDE);
  if (isGroup) {
    return html`<fieldset class="field" data-path=${ref.key} aria-describedby=${describedBy}>
      <legend>${label}</legend>
      ${controlView} ${hintView}${problemView}
    </fieldset>`;
  }
  return html`<div class="field" data-path=${ref.key}>
    <label for=${inputId}>${label}</label>
    ${controlView}${hintView}${problemView}
  </div>`;
}

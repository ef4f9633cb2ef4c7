// @ts-check

import { html, nothing } from 'lit';

import { term } from '../view.js';
import { choice, date, flag, typedText } from './controls.js';
import { counts } from './counts.js';
import { problemText } from './problem-text.js';

/** @import { Problem } from '../../../pkg/points_estimator.js' */
/** @import { FormField } from '../../model/compose.js' */
/** @import { View } from '../view.js' */

/**
 * What a control needs to know about the field that it stands in.
 *
 * @typedef {object} Place
 * @property {string} path
 * @property {string} inputId
 * @property {string} label
 * @property {string | typeof nothing} describedBy
 * @property {Problem | undefined} problem
 */

/**
 * A field with its label, its hint and what is wrong with it.
 *
 * @param {View} view
 * @param {FormField} formField
 * @param {string} path
 */
export function fieldView(view, formField, path) {
  const { words } = view;
  const { field, id } = formField;
  const problem = view.problemAt(path);
  const hint = words.hints[id];
  const inputId = `field-${path.replaceAll('.', '-')}`;
  const label = term(view, id);
  /** @type {Place} */
  const place = {
    path,
    inputId,
    label,
    problem,
    describedBy:
      [hint && `${inputId}-hint`, problem && `${inputId}-problem`].filter(Boolean).join(' ') ||
      nothing,
  };
  const hintView = hint ? html`<p class="hint" id="${inputId}-hint">${hint}</p>` : nothing;
  const problemView = problem
    ? html`<p class="problem" id="${inputId}-problem">${problemText(view, formField, problem)}</p>`
    : nothing;

  if (field.kind === 'counts') {
    return html`<div class="field wide" data-path=${path}>${counts(view, formField, place)}</div>`;
  }
  if (field.kind === 'flag' || (field.kind === 'choice' && field.choices.length <= 3)) {
    return html`<fieldset class="field" data-path=${path} aria-describedby=${place.describedBy}>
      <legend>${label}</legend>
      ${field.kind === 'flag' ? flag(view, place) : choice(view, formField, place)}
      ${hintView}${problemView}
    </fieldset>`;
  }
  const control = field.kind === 'choice' ? choice : field.kind === 'date' ? date : typedText;
  return html`<div class="field" data-path=${path}>
    <label for=${inputId}>${label}</label>
    ${control(view, formField, place)}${hintView}${problemView}
  </div>`;
}

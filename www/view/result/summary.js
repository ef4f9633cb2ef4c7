// @ts-check

import { html, nothing } from 'lit';

import { fieldAt } from '../../model/entries.js';
import { rowName, term } from '../view.js';
import { sections } from '../../model/answers.js';
import { headlineView, headlineWords } from './headline.js';

/** @import { View } from '../view.js' */
/** @import { Section } from '../../model/answers.js' */

/**
 * The figures, large: what stays in sight while the form is filled in.
 *
 * @param {View} view
 */
export function summaryView(view) {
  const all = sections(view.form.infos, view.asked);
  const waiting = all.every(({ answered }) => answered.length === 0);
  return html`<div class="summary" part="summary">
    ${waiting ? html`<p class="empty">${waitingText(view, all)}</p>` : nothing}
    ${all.map((section) => headlineView(view, section))}
    ${all.map((section) => neededView(view, section, all.length === 1))}
  </div>`;
}

/**
 * The figures once more, at the lower edge of a narrow screen, with the way to the reasons.
 *
 * @param {View} view
 */
export function barView(view) {
  const { words, form, asked, actions } = view;
  const all = sections(form.infos, asked);
  const figures = all
    .filter(({ answered }) => answered.length > 0)
    .map((section) => {
      const { figure, ifMet } = headlineWords(view, section);
      return html`<span>
        <b>${figure}</b>
        ${ifMet ? html`<small>${ifMet}</small>` : nothing}
      </span>`;
    });
  return html`<button type="button" class="bar" part="button" @click=${actions.toResult}>
    <span class="bar-figures">${figures.length > 0 ? figures : waitingText(view, all)}</span>
    <span class="bar-way">${words.interface.toResult}</span>
  </button>`;
}

/**
 * @param {View} view
 * @param {Section[]} all
 */
function waitingText({ words, asked }, all) {
  // Every form asks something, as soon as there is a core to be asked.
  if (asked.length === 0) return words.interface.loading;
  return all.some(({ wrong }) => wrong.length > 0) ? words.interface.amiss : words.interface.empty;
}

/**
 * What an estimator still waits for, each name a way to the field.
 *
 * @param {View} view
 * @param {Section} section
 * @param {boolean} alone
 */
function neededView(view, section, alone) {
  const { words } = view;
  const { answered, missing, wrong, info } = section;
  // One project of several may not be built yet: there is nothing to ask for.
  if (answered.length > 0 && wrong.length === 0) return nothing;
  if (view.asked.length === 0) return nothing;
  const about = alone ? nothing : html`<b>${words.estimators[info.id]}.</b> `;
  const [lead, placed] =
    wrong.length > 0 ? [words.interface.check, wrong] : [words.interface.fillIn, missing];
  const paths = [...new Set(placed.map(({ path }) => path))];
  return html`<div class="needed">
    <p>${about}${lead}</p>
    <ul>
      ${paths.map(
        (path) =>
          html`<li>
            ${
              view.shows('form')
                ? html`<button type="button" class="link" @click=${() => view.actions.reveal(path)}>
                    ${fieldName(view, path)}
                  </button>`
                : fieldName(view, path)
            }
          </li>`,
      )}
    </ul>
  </div>`;
}

/**
 * @param {View} view
 * @param {string} path
 */
function fieldName(view, path) {
  const [list, key, id] = path.split('.');
  const name = id === undefined ? '' : rowName(view, list, Number(key));
  const label = term(view, fieldAt(view.form, path)?.id ?? path);
  return name ? `${label} (${name})` : label;
}

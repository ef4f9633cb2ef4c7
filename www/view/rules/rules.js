// @ts-check

import { html, nothing } from 'lit';

import { fill } from '../../text/format.js';
import { clauseView } from '../result/clause.js';
import { term } from '../view.js';
import { rulesOf } from './figures.js';

/** @import { PublishedFigure } from '../../../pkg/points_estimator.js' */
/** @import { View } from '../view.js' */
/** @import { RuleRow, Rules } from './figures.js' */

/**
 * Every figure that the rules name for this question, with its clause; the editions side by side.
 *
 * @param {View} view
 */
export function rulesView(view) {
  const { words, published, asked } = view;
  // Without the core there are no figures either.
  if (asked.length === 0) return nothing;
  const rules = rulesOf(published);
  const differing = rules.groups.flatMap(({ rows }) => rows).filter(isDifferent);
  return html`<details class="fold rules" part="rules">
    <summary><h3>${words.interface.rules}</h3></summary>
    ${
      rules.editions.length > 1
        ? html`<label class="only">
            <input type="checkbox" />
            ${fill(words.interface.onlyDifferences, { count: String(differing.length) })}
          </label>`
        : nothing
    }
    ${tableView(view, rules)}
  </details>`;
}

/**
 * @param {View} view
 * @param {Rules} rules
 */
function tableView(view, rules) {
  const { words } = view;
  const { editions, groups } = rules;
  const several = groups.length > 1;
  // Where the columns are too narrow for the names, these stand above them: what is no table to the eye
  // must say that it is one.
  return html`<table role="table" class=${editions.length > 1 ? 'compared' : ''}>
    <caption>
      ${words.interface.rulesCaption}
    </caption>
    <thead role="rowgroup">
      <tr role="row">
        <th role="columnheader" scope="col">${words.interface.figure}</th>
        ${editions.map((edition) => html`<th role="columnheader" scope="col">${editionName(view, edition)}</th>`)}
      </tr>
    </thead>
    ${groups.map(
      ({ estimator, rows }) => html`
        <tbody role="rowgroup" class=${rows.some(isDifferent) ? '' : 'alike'}>
          ${
            several
              ? html`<tr role="row">
                  <th role="rowheader" scope="rowgroup" colspan=${editions.length + 1}>
                    ${words.estimators[estimator]}
                  </th>
                </tr>`
              : nothing
          }
          ${rows.map((row) => rowView(view, rules, row))}
        </tbody>
      `,
    )}
  </table>`;
}

/**
 * @param {View} view
 * @param {Rules} rules
 * @param {RuleRow} row
 */
function rowView(view, { editions }, row) {
  const { words } = view;
  const { id, cells, compared } = row;
  const name = id === 'opens' || id === 'closes' ? words.interface[id] : term(view, id);
  const said =
    typeof compared === 'number'
      ? fill(words.interface.onlyIn, { edition: editionName(view, editions[compared]) })
      : compared === 'differs'
        ? words.interface.differs
        : '';
  return html`<tr role="row" class=${said ? 'different' : 'alike'}>
    <th role="rowheader" scope="row">
      <span class="rule-name">${name}</span>
      ${said ? html`<small class="badge">${said}</small>` : nothing}
    </th>
    ${cells.map((cell, index) => html`<td role="cell">${cellView(view, cell, editions[index])}</td>`)}
  </tr>`;
}

/**
 * @param {View} view
 * @param {PublishedFigure | null} figure
 * @param {string | null} edition
 */
function cellView(view, figure, edition) {
  if (!figure) return '—';
  const { format } = view;
  const shown = figure.unit === 'date' ? format.shortDate(figure.value) : format.quantity(figure);
  // In a narrow column the unit may go to the next line.
  const breakable = shown.replace(/\u00a0(?=\D+$)/, ' ');
  return html`<span>${breakable}</span> ${clauseView(view, figure.clause, edition)}`;
}

/**
 * @param {View} view
 * @param {string | null} edition
 */
function editionName({ words }, edition) {
  return edition === null ? words.interface.value : (words.editions[edition] ?? edition);
}

/** @param {RuleRow} row */
function isDifferent({ compared }) {
  return compared !== 'same';
}

// @ts-check

import { html, nothing } from 'lit';

import { fill } from '../../text/format.js';
import { clauseView } from '../clause/clause.js';
import { term } from '../context.js';
import { rulesOf } from './parameters.js';

export { styles } from './table.css.js';

/** @import { PublishedParameter } from '../../../pkg/points_estimator.js' */
/** @import { ViewContext } from '../context.js' */
/** @import { RuleRow, Rules } from './parameters.js' */

/**
 * Every figure that the rules name for this question, with its clause; the editions side by side.
 *
 * @param {ViewContext} context
 */
export function rulesTable(context) {
  const { words, published } = context;
  const rules = rulesOf(published);
  const differing = rules.groups.flatMap(({ rows }) => rows).filter(isDifferent);
  return html`${
    rules.editions.length > 1
      ? html`<label class="only">
          <input type="checkbox" />
          ${fill(words.interface.onlyDifferences, { count: String(differing.length) })}
        </label>`
      : nothing
  }
  ${tableView(context, rules)}`;
}

/**
 * @param {ViewContext} context
 * @param {Rules} rules
 */
function tableView(context, rules) {
  const { words } = context;
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
        ${editions.map((edition) => html`<th role="columnheader" scope="col">${editionName(context, edition)}</th>`)}
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
          ${rows.map((row) => rowView(context, rules, row))}
        </tbody>
      `,
    )}
  </table>`;
}

/**
 * @param {ViewContext} context
 * @param {Rules} rules
 * @param {RuleRow} row
 */
function rowView(context, { editions }, row) {
  const { words } = context;
  const { id, cells, compared } = row;
  const name = id === 'opens' || id === 'closes' ? words.interface[id] : term(context, id);
  const remark =
    typeof compared === 'number'
      ? fill(words.interface.onlyIn, { edition: editionName(context, editions[compared]) })
      : compared === 'differs'
        ? words.interface.differs
        : '';
  return html`<tr role="row" class=${remark ? 'different' : 'alike'}>
    <th role="rowheader" scope="row">
      <span class="rule-name">${name}</span>
      ${remark ? html`<small class="badge">${remark}</small>` : nothing}
    </th>
    ${cells.map((cell, index) => html`<td role="cell">${cellView(context, cell, editions[index])}</td>`)}
  </tr>`;
}

/**
 * @param {ViewContext} context
 * @param {PublishedParameter | null} parameter
 * @param {string | null} edition
 */
function cellView(context, parameter, edition) {
  if (!parameter) return '—';
  const { format } = context;
  const { unit, value, clause } = parameter;
  const shown = unit === 'date' ? format.shortDate(value) : format.quantity(parameter);
  // In a narrow column the unit may go to the next line.
  const breakable = shown.replace(/\u00a0(?=\D+$)/, ' ');
  return html`<span>${breakable}</span> ${clauseView(context, clause, edition)}`;
}

/**
 * @param {ViewContext} context
 * @param {string | null} edition
 */
function editionName({ words }, edition) {
  return edition === null ? words.interface.value : (words.editions[edition] ?? edition);
}

/** @param {RuleRow} row */
function isDifferent({ compared }) {
  return compared !== 'same';
}

// @ts-check

import { html, nothing } from 'lit';
import { guard } from 'lit/directives/guard.js';

import { rowAt } from '../../model/answers.js';
import { rowName, term } from '../context.js';

/** @import { Answered } from '../../model/answers.js' */
/** @import { Detail, Lot } from '../../../pkg/points_estimator.js' */
/** @import { ViewContext } from '../context.js' */
/** @import { DetailView } from './detail.js' */

/** What becomes of the points of an account, in the order in which it happens. */
const movements = /** @type {const} */ (['credited', 'redeemed', 'expired', 'forgone', 'balance']);

/**
 * Both accounts on a day, and until when what is left on them can be used.
 *
 * @param {ViewContext} context
 * @param {Answered} answered
 * @param {Extract<Detail, { kind: 'ledger' }>} ledger
 */
function ledgerView(context, answered, ledger) {
  const { words, format } = context;
  const names = {
    credited: words.interface.credited,
    redeemed: words.interface.redeemed,
    expired: words.interface.expired,
    forgone: words.interface.notCredited,
    balance: words.interface.balance,
  };
  return html`
    <table class="ledger">
      <caption>
        ${words.interface.ledger}
      </caption>
      ${ledger.accounts.map(
        (account) => html`
          <tbody>
            <tr>
              <th scope="rowgroup" colspan="2">${term(context, account.id)}</th>
            </tr>
            ${movements.map(
              (movement) =>
                html`<tr class=${movement}>
                  <th scope="row">${names[movement]}</th>
                  <td>${format.decimal(account[movement])}</td>
                </tr>`,
            )}
          </tbody>
        `,
      )}
    </table>
    ${lotsView(context, answered, ledger)}
  `;
}

/**
 * @param {ViewContext} context
 * @param {Answered} answered
 * @param {Extract<Detail, { kind: 'ledger' }>} ledger
 */
function lotsView(context, answered, { accounts, lots }) {
  const { words } = context;
  const [list] = Object.keys(answered.keys);
  const groups = accounts
    .map(({ id }) => ({ id, own: lots.filter(({ account }) => account === id) }))
    .filter(({ own }) => own.length > 0);
  if (groups.length === 0) return nothing;
  return html`<table class="ledger lots">
    <caption>
      ${words.interface.lots}
    </caption>
    <thead>
      <tr>
        <th scope="col">${words.rows[list].one}</th>
        <th scope="col">${words.interface.lastDay}</th>
        <th scope="col">${words.interface.balance}</th>
      </tr>
    </thead>
    ${groups.map(
      ({ id, own }) => html`
        <tbody>
          <tr>
            <th scope="rowgroup" colspan="3">${term(context, id)}</th>
          </tr>
          ${own.map((lot) => lotView(context, answered, list, lot))}
        </tbody>
      `,
    )}
  </table>`;
}

/**
 * @param {ViewContext} context
 * @param {Answered} answered
 * @param {string} list
 * @param {Lot} lot
 */
function lotView(context, answered, list, lot) {
  const { words, format } = context;
  const row = rowAt(answered, { list, row: lot.row });
  const name = (row && rowName(context, row)) || words.rows[list].one;
  return guard(
    [words, lot, name],
    () =>
      html`<tr>
        <th scope="row">${name}</th>
        <td>${format.shortDate(lot.goodUntil)}</td>
        <td>${format.decimal(lot.left)}</td>
      </tr>`,
  );
}

/** @type {DetailView<Extract<Detail, { kind: 'ledger' }>>} */
export const ledger = { accounts: ledgerView };

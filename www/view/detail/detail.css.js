// @ts-check

import { css } from '../styles/css.js';

/** What only estimators of one kind answer. */
export const detailStyles = css`
  .detail {
    font-size: 0.9375rem;
  }

  .detail small {
    color: var(--muted);
    font-size: 0.8125rem;
  }

  .ledger caption {
    font-weight: 650;
  }

  .ledger :is(td, thead th:not(:first-child)) {
    text-align: end;
  }

  .ledger [scope='rowgroup'] {
    font-weight: 550;
  }

  .ledger tbody tr:not(:first-child) {
    border: 0;
  }

  .ledger tr:not(:first-child) > * {
    padding-block: 0 0.25rem;
  }

  .ledger [scope='row'] {
    color: var(--muted);
  }

  .ledger tbody tr:last-child > * {
    padding-bottom: 0.75rem;
  }

  .ledger .balance > * {
    font-weight: 600;
  }
`;

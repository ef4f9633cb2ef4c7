// @ts-check

import { css } from './css.js';

/** Tables: the rules in figures, the accounts over time; and the words of a clause. */
export const tableStyles = css`
  table {
    width: 100%;
    border-collapse: collapse;
    font-size: 0.9375rem;
    font-variant-numeric: tabular-nums;
  }

  caption {
    padding-bottom: 0.5rem;
    text-align: start;
  }

  th {
    font-weight: inherit;
    text-align: start;
  }

  th,
  td {
    padding: 0.5rem 0.75rem 0.5rem 0;
    overflow-wrap: anywhere;
    vertical-align: top;
  }

  :is(th, td):last-child {
    padding-inline-end: 0;
  }

  tr {
    border-top: 1px solid var(--line);
  }

  thead tr {
    border: 0;
  }

  thead th,
  th small {
    font-size: 0.8125rem;
    color: var(--muted);
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

  .rules {
    grid-column: 1 / -1;
    min-width: 0;
    padding-top: clamp(1rem, 3cqi, 1.5rem);
    border-top: 1px solid var(--line);
  }

  .rules h3 {
    font-size: 1.25rem;
    font-weight: 650;
    letter-spacing: -0.01em;
  }

  .rules table {
    max-width: 60rem;
    table-layout: fixed;
  }

  .rules caption {
    font-size: 0.875rem;
    color: var(--muted);
  }

  .rules thead th:first-child {
    width: 44%;
  }

  .rules thead th {
    font-weight: 600;
  }

  .rules [scope='rowgroup'] {
    padding-top: 1.5rem;
    font-weight: 650;
  }

  .rule-name {
    display: inline-block;
    margin-inline-end: 0.375rem;
  }

  .rule-name::first-letter {
    text-transform: uppercase;
  }

  .different td {
    font-weight: 600;
  }

  .rules .badge {
    display: inline-block;
    white-space: nowrap;
  }

  .rules .clause {
    display: inline-block;
    margin-inline-start: 0.375rem;
    font-weight: 400;
  }

  .only {
    display: flex;
    width: fit-content;
    align-items: center;
    gap: 0.5rem;
    min-height: 2.25rem;
    margin-bottom: 0.75rem;
    cursor: pointer;
  }

  .only input {
    width: 1.125rem;
    height: 1.125rem;
    margin: 0;
    accent-color: var(--accent-text);
  }

  .rules:has(.only :checked) .alike {
    display: none;
  }

  @container points-estimator (max-width: 30em) {
    .compared,
    .compared :is(thead, tbody, caption) {
      display: block;
    }

    .compared tr {
      display: grid;
      grid-template-columns: 1fr 1fr;
    }

    .compared thead th:first-child {
      display: none;
    }

    .compared tbody th {
      grid-column: 1 / -1;
    }

    .compared td {
      padding-top: 0;
    }

    .compared .clause {
      margin-inline-start: 0;
    }
  }

  button.clause {
    position: relative;
    text-decoration: underline dotted;
    text-underline-offset: 0.2em;
  }

  button.clause:hover {
    color: var(--text);
    border-color: var(--edge);
  }

  /* Small to the eye, large to the finger. */
  button.clause::after {
    content: '';
    position: absolute;
    inset: -0.25rem;
  }

  .clause-words {
    max-width: min(22rem, 100vw - 1.5rem);
    padding: 0.625rem 0.875rem;
    font-size: 0.875rem;
    line-height: 1.45;
    color: var(--surface);
    background: var(--text);
    border: 1px solid transparent;
    border-radius: var(--radius);
    box-shadow: 0 6px 24px rgb(0 0 0 / 22%);
  }

  /* Beside its clause, inside the window; in the middle of it where a browser cannot do that yet. */
  @supports (position-area: bottom) {
    .clause-words {
      position-area: bottom;
      position-try-fallbacks: flip-block;
      margin: 0.375rem 0.75rem;
    }
  }
`;

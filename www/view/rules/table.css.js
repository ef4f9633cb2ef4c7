// @ts-check

import { css } from '../styles/css.js';

/** The rules in figures, edition beside edition. */
export const styles = css`
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
`;

// @ts-check

import { css } from './css.js';

/** Tables, whatever is in them. */
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
`;

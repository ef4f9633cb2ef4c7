// @ts-check

import { css } from '../styles/css.js';

/** The form around its fields: rows and groups. */
export const formStyles = css`
  .list,
  .row,
  .group {
    grid-template-columns: minmax(0, 1fr);
  }

  .list {
    display: grid;
    gap: 1rem;
  }

  .row {
    display: grid;
    gap: 1.25rem;
  }

  .list:has(.row + .row) .row {
    padding: 1.25rem;
    border: 1px solid var(--line);
    border-radius: calc(var(--radius) + 6px);
  }

  /* Of many rows, those out of sight are neither laid out nor painted. */
  .list:has(> .row:nth-of-type(20)) > .row {
    content-visibility: auto;
    contain-intrinsic-size: auto 40rem;
  }

  .row header {
    display: flex;
    align-items: baseline;
    justify-content: space-between;
    gap: 1rem;
  }

  .row h3 {
    font-size: 1.0625rem;
    font-weight: 650;
    overflow-wrap: anywhere;
  }

  .group {
    display: grid;
    gap: 1.25rem;
  }

  .group-title {
    font-size: 0.8125rem;
    font-weight: 600;
    color: var(--muted);
    padding-bottom: 0.375rem;
    border-bottom: 1px solid var(--line);
  }

  .list ~ .group {
    padding-top: 1.75rem;
    border-top: 1px solid var(--line);
  }

  .group > .fold {
    margin-top: -0.5rem;
  }
`;

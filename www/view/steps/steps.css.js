// @ts-check

import { css } from '../styles/css.js';

/** The calculation, line by line. */
export const stepStyles = css`
  .step {
    display: grid;
    grid-template-columns: 1fr auto;
    gap: 0.125rem 0.75rem;
    padding: 0.5rem 0;
    border-top: 1px solid var(--line);
  }

  .step-name {
    font-size: 0.875rem;
    color: var(--muted);
  }

  .step-line {
    grid-column: 1 / -1;
    overflow-wrap: anywhere;
  }

  .step-line b {
    font-weight: 650;
  }

  .step-line small {
    font-size: 0.8125rem;
    color: var(--muted);
  }

  .step-names {
    grid-column: 1 / -1;
    font-size: 0.8125rem;
    line-height: 1.4;
    color: var(--muted);
  }

  .quiet-step .step-line {
    color: var(--muted);
  }
`;

// @ts-check

import { css } from './css.js';

/** The parts of the result: their headings and their lists. */
export const partStyles = css`
  .facts,
  .working {
    display: grid;
    align-content: start;
    gap: 1.5rem;
    min-width: 0;
    font-variant-numeric: tabular-nums;
  }

  .facts h3,
  .workings h3 {
    font-size: 1.25rem;
    font-weight: 650;
    letter-spacing: -0.01em;
  }

  .part {
    display: grid;
    align-content: start;
    gap: 0.625rem;
  }

  .part h4 {
    font-size: 0.9375rem;
    font-weight: 650;
  }

  /* Of many rows, those out of sight are neither laid out nor painted. */
  .part:has(> :is(.conditions, .steps):nth-of-type(20)) > :is(.conditions, .steps) {
    content-visibility: auto;
    contain-intrinsic-size: auto 15rem;
  }

  .row-name,
  .of-row {
    font-size: 0.875rem;
    font-weight: 600;
    color: var(--muted);
  }

  .conditions,
  .steps,
  .accounts,
  .timeline,
  .notes {
    display: grid;
    font-size: 0.9375rem;
  }
`;

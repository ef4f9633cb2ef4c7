// @ts-check

import { css } from '../styles/css.js';

/** Fields: labels, boxes, hints, problems. */
export const fieldStyles = css`
  .fields {
    display: grid;
    grid-template-columns: repeat(auto-fit, minmax(min(100%, 15rem), 1fr));
    gap: 1.25rem 1.25rem;
    align-items: start;
  }

  .wide {
    grid-column: 1 / -1;
  }

  .field {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: 0.375rem;
    align-content: start;
  }

  .hint,
  .problem {
    font-size: 0.8125rem;
    line-height: 1.4;
    color: var(--muted);
    text-wrap: pretty;
  }

  .problem {
    color: var(--bad);
  }

  .box {
    position: relative;
    display: flex;
  }

  .box input,
  .box select,
  .stepper input {
    width: 100%;
    min-width: 0;
    min-height: 2.875rem;
    padding: 0.5rem 0.875rem;
    font: inherit;
    font-variant-numeric: tabular-nums;
    color: inherit;
    background: var(--surface);
    border: 1px solid var(--edge);
    border-radius: var(--radius);
    appearance: none;
  }

  .box.money input {
    font-size: 1.125rem;
    font-weight: 500;
  }

  .box:has(.suffix) input {
    padding-inline-end: 4.5rem;
  }

  .box.money:has(.suffix) input {
    padding-inline-end: 2.5rem;
  }

  .suffix {
    position: absolute;
    inset-block: 0;
    inset-inline-end: 0.875rem;
    display: grid;
    align-items: center;
    color: var(--muted);
    pointer-events: none;
  }

  .box input:hover,
  .box select:hover,
  .stepper input:hover {
    border-color: var(--text);
  }

  .box input:focus-visible,
  .box [type='date']:focus,
  .box select:focus-visible,
  .stepper input:focus-visible {
    outline-offset: 0;
    border-color: var(--accent-text);
  }

  .select::after {
    content: '';
    position: absolute;
    inset-inline-end: 1rem;
    top: calc(50% - 0.375rem);
    width: 0.5rem;
    height: 0.5rem;
    border: solid var(--muted);
    border-width: 0 1.5px 1.5px 0;
    rotate: 45deg;
    pointer-events: none;
  }

  .box select {
    padding-inline-end: 2.5rem;
    text-overflow: ellipsis;
  }

  option {
    background: var(--surface);
    color: var(--text);
  }
`;

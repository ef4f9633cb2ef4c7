// @ts-check

import { css } from './css.js';

/** Fields: labels, boxes, choices. */
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

  label,
  legend {
    font-size: 0.9375rem;
    font-weight: 550;
  }

  legend {
    margin-bottom: 0.375rem;
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

  /* What has the focus must not lie behind the bar at the lower edge. */
  .choice input,
  form :is(input, select, summary, button) {
    scroll-margin-block: 5rem 10rem;
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

  [aria-invalid='true'] {
    border-color: var(--bad) !important;
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

  .segments {
    display: flex;
    flex-wrap: wrap;
    gap: 0.25rem;
    padding: 0.25rem;
    width: fit-content;
    max-width: 100%;
    background: var(--sunken);
    border: 1px solid var(--line);
    border-radius: calc(var(--radius) + 2px);
  }

  .segment {
    position: relative;
    display: grid;
    align-items: center;
    min-height: 2.25rem;
    padding: 0.25rem 0.75rem;
    border: 1px solid transparent;
    border-radius: calc(var(--radius) - 3px);
    color: var(--muted);
    font-weight: 500;
    cursor: pointer;
  }

  .segment input {
    position: absolute;
    inset: 0;
    margin: 0;
    opacity: 0;
    cursor: pointer;
  }

  .segment:hover {
    color: var(--text);
  }

  .segment:has(:checked) {
    color: var(--text);
    background: var(--surface);
    border-color: var(--accent-text);
    box-shadow: 0 1px 2px rgb(0 0 0 / 8%);
  }

  .segment:has(:focus-visible) {
    outline: 3px solid color-mix(in oklab, var(--accent-text) 75%, transparent);
    outline-offset: 1px;
  }

  /* Every segment has an edge there, so that of the chosen one says nothing. */
  @media (forced-colors: active) {
    .segment:has(:checked) {
      forced-color-adjust: none;
      color: SelectedItemText;
      background: SelectedItem;
    }
  }
`;

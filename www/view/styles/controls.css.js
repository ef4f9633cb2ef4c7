// @ts-check

import { css } from './css.js';

/** What can be pressed or chosen, wherever it stands. */
export const controlStyles = css`
  label,
  legend {
    font-size: 0.9375rem;
    font-weight: 550;
  }

  legend {
    margin-bottom: 0.375rem;
  }

  /* What has the focus must not lie behind the bar at the lower edge. */
  .choice input,
  form :is(input, select, summary, button) {
    scroll-margin-block: 5rem 10rem;
  }

  [aria-invalid='true'] {
    border-color: var(--bad) !important;
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

  button {
    font: inherit;
    color: inherit;
    background: none;
    border: 0;
    border-radius: 8px;
    padding: 0;
    cursor: pointer;
  }

  .add {
    justify-self: start;
    min-height: 2.75rem;
    padding: 0.375rem 1rem;
    font-weight: 550;
    border: 1px solid var(--edge);
    border-radius: var(--radius);
  }

  .add:hover:enabled {
    background: var(--tint);
  }

  .quiet {
    min-height: 1.75rem;
    margin-inline-end: -0.375rem;
    padding-inline: 0.375rem;
    font-size: 0.875rem;
    color: var(--muted);
    text-decoration: underline;
    text-underline-offset: 0.2em;
  }

  .link {
    display: inline;
    font-weight: 550;
    color: var(--accent-text);
    text-decoration: underline;
    text-underline-offset: 0.2em;
    text-align: start;
    border-radius: 3px;
  }

  .link:hover,
  .quiet:hover {
    color: var(--text);
  }
`;

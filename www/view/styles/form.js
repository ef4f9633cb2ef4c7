// @ts-check

import { css } from './css.js';

/** The form around its fields: rows, groups, folds, counts, buttons. */
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

  .fold summary {
    display: flex;
    width: fit-content;
    max-width: 100%;
    align-items: center;
    gap: 0.5rem;
    min-height: 2.25rem;
    font-size: 0.9375rem;
    font-weight: 550;
    color: var(--accent-text);
    cursor: pointer;
    border-radius: 6px;
    list-style: none;
  }

  .fold summary small {
    overflow: hidden;
    white-space: nowrap;
    text-overflow: ellipsis;
    font-size: 0.8125rem;
    font-weight: 400;
    color: var(--muted);
  }

  .fold[open] > summary small {
    display: none;
  }

  .fold summary::-webkit-details-marker {
    display: none;
  }

  .fold summary::before {
    content: '';
    flex: none;
    width: 0.4375rem;
    height: 0.4375rem;
    margin-inline: 0.125rem 0.25rem;
    border: solid currentColor;
    border-width: 0 1.75px 1.75px 0;
    rotate: -45deg;
  }

  .fold[open] > summary::before {
    rotate: 45deg;
    translate: 0 -0.125rem;
  }

  .fold[open] > summary {
    margin-bottom: 0.75rem;
  }

  .badge {
    font-size: 0.8125rem;
    font-weight: 500;
    padding: 0 0.5rem;
    border-radius: 99px;
    background: var(--tint);
    color: var(--text);
  }

  .counts {
    display: grid;
    grid-template-columns: repeat(auto-fit, minmax(min(100%, 17rem), 1fr));
    gap: 0 2rem;
  }

  .counts li {
    display: grid;
    grid-template-columns: 1fr auto;
    align-items: center;
    gap: 0.25rem 0.75rem;
    padding: 0.375rem 0;
    border-bottom: 1px solid var(--line);
  }

  .counts label {
    line-height: 1.3;
    font-weight: 500;
  }

  .counts small {
    display: block;
    font-size: 0.8125rem;
    font-weight: 400;
    color: var(--muted);
  }

  .counts .problem {
    grid-column: 1 / -1;
    text-align: end;
  }

  .stepper {
    display: flex;
    gap: 0.25rem;
  }

  .stepper input {
    width: 3.5rem;
    min-height: 2.5rem;
    padding: 0.25rem;
    text-align: center;
  }

  .stepper input::placeholder {
    color: var(--muted);
    opacity: 1;
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

  .stepper button {
    width: 2.5rem;
    min-height: 2.5rem;
    font-size: 1.125rem;
    background: var(--sunken);
  }

  .stepper button:disabled {
    color: color-mix(in oklab, var(--muted) 60%, var(--sunken));
    cursor: default;
  }

  .add {
    justify-self: start;
    min-height: 2.75rem;
    padding: 0.375rem 1rem;
    font-weight: 550;
    border: 1px solid var(--edge);
    border-radius: var(--radius);
  }

  .add:hover:enabled,
  .stepper button:hover:enabled {
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

// @ts-check

import { css } from './css.js';

/** What stands folded until it is asked for, and the badge beside its name. */
export const foldStyles = css`
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
`;

// @ts-check

import { css } from '../styles/css.js';

/** What happens when. */
export const scheduleStyles = css`
  .entry {
    position: relative;
    display: grid;
    grid-template-columns: minmax(6rem, 1fr) minmax(0, auto);
    gap: 0 0.75rem;
    padding: 0 0 1rem 1.5rem;
  }

  .entry::before {
    content: '';
    position: absolute;
    left: 0.1875rem;
    top: 0.4375rem;
    width: 0.625rem;
    height: 0.625rem;
    border-radius: 50%;
    background: var(--accent-text);
    border: 2px solid var(--accent-text);
    z-index: 1;
  }

  .entry.unknown::before,
  .entry.unmet::before {
    background: var(--surface);
  }

  .entry:not(:last-child)::after {
    content: '';
    position: absolute;
    left: 0.4375rem;
    top: 0.75rem;
    bottom: -0.5rem;
    width: 2px;
    background: var(--line);
  }

  .entry .what {
    font-weight: 550;
  }

  .entry .what small {
    font-weight: 400;
    color: var(--muted);
  }

  .entry .when {
    grid-column: 1;
    color: var(--muted);
  }

  .entry .clause {
    grid-column: 2;
  }
`;

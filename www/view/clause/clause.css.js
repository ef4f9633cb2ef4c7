// @ts-check

import { css } from '../styles/css.js';

/** The number of a clause, and its words. */
export const clauseStyles = css`
  .clause {
    justify-self: end;
    align-self: start;
    font-size: 0.75rem;
    line-height: 1.5;
    padding: 0 0.4375rem;
    color: var(--muted);
    border: 1px solid var(--line);
    border-radius: 6px;
    white-space: nowrap;
  }

  button.clause {
    position: relative;
    text-decoration: underline dotted;
    text-underline-offset: 0.2em;
  }

  button.clause:hover {
    color: var(--text);
    border-color: var(--edge);
  }

  /* Small to the eye, large to the finger. */
  button.clause::after {
    content: '';
    position: absolute;
    inset: -0.25rem;
  }

  .clause-words {
    max-width: min(22rem, 100vw - 1.5rem);
    padding: 0.625rem 0.875rem;
    font-size: 0.875rem;
    line-height: 1.45;
    color: var(--surface);
    background: var(--text);
    border: 1px solid transparent;
    border-radius: var(--radius);
    box-shadow: 0 6px 24px rgb(0 0 0 / 22%);
  }

  /* Beside its clause, inside the window; in the middle of it where a browser cannot do that yet. */
  @supports (position-area: bottom) {
    .clause-words {
      position-area: bottom;
      position-try-fallbacks: flip-block;
      margin: 0.375rem 0.75rem;
    }
  }
`;

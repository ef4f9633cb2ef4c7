// @ts-check

import { css } from '../styles/css.js';

/** What to know besides. */
export const noteStyles = css`
  .notes {
    gap: 0.625rem;
    font-size: 0.875rem;
    color: var(--muted);
  }

  .notes .clause {
    display: inline-block;
  }
`;

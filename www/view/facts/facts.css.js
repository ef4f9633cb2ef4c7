// @ts-check

import { css } from '../styles/css.js';

/** What a figure hangs on, by estimator. */
export const factStyles = css`
  .facts + .facts {
    padding-top: 2rem;
    border-top: 1px solid var(--line);
  }

  .facts header {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 0.25rem 0.75rem;
  }
`;

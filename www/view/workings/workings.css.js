// @ts-check

import { css } from '../styles/css.js';

/** How it is computed, side by side for each estimator. */
export const workingStyles = css`
  .workings {
    grid-column: 1 / -1;
    display: grid;
    gap: 1.25rem;
    min-width: 0;
    padding-top: clamp(1.5rem, 4cqi, 2.5rem);
    border-top: 1px solid var(--line);
  }

  .workings h4 {
    font-size: 0.9375rem;
    font-weight: 650;
  }

  .side-by-side {
    display: grid;
    gap: 2.5rem clamp(1.5rem, 4cqi, 3.5rem);
    grid-template-columns: repeat(auto-fit, minmax(min(100%, 24rem), 1fr));
  }
`;

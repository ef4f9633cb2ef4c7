// @ts-check

import { css } from '../styles/css.js';

/** What the rules in figures are before they are opened. */
export const ruleStyles = css`
  .rules {
    grid-column: 1 / -1;
    min-width: 0;
    padding-top: clamp(1rem, 3cqi, 1.5rem);
    border-top: 1px solid var(--line);
  }

  .rules h3 {
    font-size: 1.25rem;
    font-weight: 650;
    letter-spacing: -0.01em;
  }
`;

// @ts-check

import { css } from '../styles/css.js';

/** The row that an answer is about. */
export const rowStyles = css`
  .of-row {
    display: flex;
    justify-content: space-between;
    gap: 1rem;
    padding: 0.5rem 0.75rem;
    border-radius: 8px;
    background: var(--sunken);
  }

  .of-row b {
    color: var(--text);
  }
`;

// @ts-check

import { css } from '../styles/css.js';

/** What must hold. */
export const conditionStyles = css`
  .condition {
    display: grid;
    grid-template-columns: 1.25rem 1fr auto;
    gap: 0 0.625rem;
    padding: 0.5rem 0;
    align-items: start;
  }

  .condition > * {
    min-width: 0;
    overflow-wrap: break-word;
  }

  .condition .remark {
    grid-column: 2 / -1;
    font-size: 0.875rem;
    justify-self: start;
  }

  .unmet .remark {
    color: var(--bad);
    font-weight: 550;
  }

  .condition.met .mark {
    stroke: var(--good);
  }

  .condition.unmet .mark {
    stroke: var(--bad);
  }
`;

// @ts-check

import { css } from '../styles/css.js';

/** Met, not met, or not known. */
export const markStyles = css`
  .mark {
    width: 1.25rem;
    height: 1.25rem;
    margin-top: 0.125rem;
    fill: none;
    stroke: var(--muted);
    stroke-width: 1.5;
    stroke-linecap: round;
    stroke-linejoin: round;
  }

  .mark circle {
    stroke-width: 1.25;
  }

  @media (forced-colors: active) {
    .mark {
      stroke: CanvasText !important;
    }
  }
`;

// @ts-check

import { css } from '../styles/css.js';

/** What stands in for the form. */
export const placeholderStyles = css`
  .waiting,
  .framed {
    display: grid;
    gap: 1rem;
    justify-items: start;
  }

  .waiting iframe {
    height: 0 !important;
    min-height: 0 !important;
    visibility: hidden;
  }
`;

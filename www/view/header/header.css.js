// @ts-check

import { css } from '../styles/css.js';

/** The name of the programme, and what there is to choose. */
export const headerStyles = css`
  .title {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 0.375rem 1rem;
  }

  h2 {
    font-size: clamp(1.375rem, 1.1rem + 1.4cqi, 2rem);
    font-weight: 650;
    letter-spacing: -0.02em;
    line-height: 1.2;
    text-wrap: balance;
  }

  h2:focus {
    outline: none;
  }

  .promise {
    margin-top: 0.5rem;
    color: var(--muted);
    max-width: 60ch;
    text-wrap: pretty;
  }

  .period {
    font-size: 0.8125rem;
    padding: 0.125rem 0.625rem;
    border-radius: 99px;
    background: var(--tint);
    color: var(--text);
  }

  .period.closed,
  .period.not-yet-open {
    background: light-dark(#fdf0d5, #3a2f17);
    color: light-dark(#6b4700, #ffd990);
  }

  /* Floats: in a row made by flex, WebKit leaves a legend above it all the same. */
  .choice {
    margin-top: 1.25rem;
    display: flow-root;
  }

  .choice legend,
  .choice .segments {
    float: inline-start;
  }

  .choice legend {
    margin-block-end: 0;
    margin-inline-end: 1rem;
    color: var(--muted);
    font-size: 0.875rem;
    line-height: 2.875rem;
  }

  @container points-estimator (max-width: 30em) {
    .choice .segment {
      flex: 1 1 auto;
    }
  }
`;

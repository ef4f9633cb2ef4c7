// @ts-check

import { css } from '../styles/css.js';

/** The figure of an estimator, or its verdict. */
export const headlineStyles = css`
  :host([layout='compact']) .figure .number {
    font-size: 2rem;
  }

  .headline-name {
    font-weight: 550;
    color: light-dark(#4a525c, #b4bdc7);
  }

  .figure {
    display: flex;
    flex-wrap: wrap;
    align-items: baseline;
    column-gap: 0.125rem;
    font-weight: 650;
    line-height: 1.15;
    letter-spacing: -0.025em;
  }

  .figure .number {
    font-size: 3rem;
    overflow-wrap: anywhere;
  }

  .figure.middling .number {
    font-size: 2.5rem;
  }

  .figure.long .number {
    font-size: 1.75rem;
  }

  .figure .unit {
    font-size: 1.375rem;
    font-weight: 600;
    letter-spacing: 0;
  }

  .verdict {
    display: flex;
    gap: 0.5rem;
    margin-top: 0.25rem;
  }

  .verdict .mark {
    flex: none;
    margin-top: 0.25rem;
  }

  .verdict.met .mark {
    stroke: var(--good);
  }

  .verdict.unmet .mark {
    stroke: var(--bad);
  }

  .partial {
    font-size: 0.9375rem;
    font-weight: 550;
    color: var(--bad);
  }

  .after-tax small,
  .potential small {
    display: block;
    font-size: 0.8125rem;
    color: light-dark(#4a525c, #b4bdc7);
  }

  .potential {
    margin-top: 0.25rem;
  }

  .potential b {
    font-size: 1.25rem;
    overflow-wrap: anywhere;
  }
`;

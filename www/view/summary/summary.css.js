// @ts-check

import { css } from '../styles/css.js';

/** The figures, large beside the form, and in a bar below it where the screen is narrow. */
export const summaryStyles = css`
  .summary {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: 1.25rem;
    padding: clamp(1.25rem, 5cqi, 1.75rem);
    background: var(--tint);
    border: 1px solid transparent;
    border-radius: calc(1.6 * var(--radius));
    font-variant-numeric: tabular-nums;
  }

  .headline + .headline,
  .headline + .needed,
  .needed + .needed {
    padding-top: 1.25rem;
    border-top: 1px solid color-mix(in oklab, var(--accent) 22%, var(--surface));
  }

  .headline-name,
  .needed,
  .after-tax,
  .potential {
    font-size: 0.9375rem;
  }

  .needed ul {
    display: grid;
    gap: 0.25rem;
    margin-top: 0.25rem;
  }

  .no-figure,
  .empty {
    font-size: 1.25rem;
    font-weight: 600;
    line-height: 1.35;
    text-wrap: balance;
  }

  .bar {
    position: sticky;
    bottom: 0.5rem;
    z-index: 2;
    display: flex;
    align-items: center;
    justify-content: space-between;
    gap: 0.5rem 1rem;
    margin-inline: -0.5rem;
    padding: 0.75rem 1rem;
    text-align: start;
    font-variant-numeric: tabular-nums;
    background: var(--text);
    color: var(--surface);
    border: 1px solid transparent;
    border-radius: calc(1.4 * var(--radius));
    box-shadow: 0 6px 24px rgb(0 0 0 / 22%);
  }

  @media (forced-colors: active) {
    .bar {
      color: ButtonText;
    }
  }

  .bar-figures {
    display: grid;
    min-width: 0;
    overflow-wrap: anywhere;
    line-height: 1.3;
  }

  .bar-figures b {
    font-size: 1.125rem;
    font-weight: 650;
  }

  .bar-figures small {
    display: block;
    font-size: 0.8125rem;
  }

  .bar-way {
    flex: none;
    font-size: 0.875rem;
    text-decoration: underline;
    text-underline-offset: 0.2em;
  }

  @container points-estimator (min-width: 56em) {
    .bar {
      display: none;
    }

    .summary {
      position: sticky;
      top: 1rem;
      z-index: 2;
      box-shadow:
        0 -1rem 0 var(--surface),
        0 0.5rem 0.75rem 0.25rem var(--surface);
    }

    /* What has the focus must not lie behind the figures that stay above it. */
    .facts :is(button, summary) {
      scroll-margin-block: 28rem 1rem;
    }
  }
`;

// @ts-check

import { css } from '../styles/css.js';

/** All of it: one column, or two where there is room. */
export const estimatorStyles = css`
  :host([layout='compact']) :is(.estimator, .waiting, .summary) {
    padding: 1rem;
  }

  :host([layout='compact']) :is(.columns, .given, form, .result) {
    gap: 1.25rem;
  }

  .estimator,
  .waiting {
    background: var(--surface);
    border: 1px solid var(--line);
    border-radius: calc(2 * var(--radius));
    padding: clamp(1.25rem, 4cqi, 3rem);
  }

  .columns {
    display: grid;
    gap: clamp(1.5rem, 4cqi, 3.5rem);
  }

  .given,
  .result {
    min-width: 0;
  }

  /* No grid: an item of one would stick within its own row only, and the bar needs them all. */
  .given {
    display: flex;
    flex-direction: column;
    gap: clamp(1.5rem, 4cqi, 2.25rem);
  }

  form {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    align-content: start;
    gap: 1.75rem;
  }

  @container points-estimator (min-width: 56em) {
    .columns {
      grid-template-columns: minmax(0, 1fr) minmax(0, 26rem);
    }
  }

  @container points-estimator (min-width: 72em) {
    .columns {
      grid-template-columns: minmax(0, 1fr) minmax(0, 30rem);
    }
  }

  /* A form without a result, or a result without a form, has no other column beside it. */
  .columns.single {
    grid-template-columns: minmax(0, 1fr);
  }

  ::slotted([slot='disclaimer']) {
    display: block;
    margin-block: 1.5rem 0;
  }

  slot[name='disclaimer'] {
    font-size: 0.8125rem;
    color: var(--muted);
  }

  .result {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    align-content: start;
    gap: 2rem;
    border-radius: 14px;
    scroll-margin: 1rem;
  }

  .result:focus {
    outline: none;
  }
`;

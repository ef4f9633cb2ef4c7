// @ts-check

import { css } from '../styles/css.js';

/** How many of each. */
export const countStyles = css`
  .counts {
    display: grid;
    grid-template-columns: repeat(auto-fit, minmax(min(100%, 17rem), 1fr));
    gap: 0 2rem;
  }

  .counts li {
    display: grid;
    grid-template-columns: 1fr auto;
    align-items: center;
    gap: 0.25rem 0.75rem;
    padding: 0.375rem 0;
    border-bottom: 1px solid var(--line);
  }

  .counts label {
    line-height: 1.3;
    font-weight: 500;
  }

  .counts small {
    display: block;
    font-size: 0.8125rem;
    font-weight: 400;
    color: var(--muted);
  }

  .counts .problem {
    grid-column: 1 / -1;
    text-align: end;
  }

  .stepper {
    display: flex;
    gap: 0.25rem;
  }

  .stepper input {
    width: 3.5rem;
    min-height: 2.5rem;
    padding: 0.25rem;
    text-align: center;
  }

  .stepper input::placeholder {
    color: var(--muted);
    opacity: 1;
  }

  .stepper button {
    width: 2.5rem;
    min-height: 2.5rem;
    font-size: 1.125rem;
    background: var(--sunken);
  }

  .stepper button:disabled {
    color: color-mix(in oklab, var(--muted) 60%, var(--sunken));
    cursor: default;
  }

  .stepper button:hover:enabled {
    background: var(--tint);
  }
`;

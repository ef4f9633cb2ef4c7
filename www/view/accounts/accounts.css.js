// @ts-check

import { css } from '../styles/css.js';

/** Where the points go. */
export const accountStyles = css`
  .split {
    display: flex;
    gap: 2px;
    height: 1.25rem;
    border-radius: 6px;
    overflow: hidden;
  }

  .split,
  .dot {
    forced-color-adjust: none;
  }

  .split span {
    flex: 0 1 0;
    min-width: 3px;
  }

  .tint-0 {
    background-color: var(--accent);
  }

  .tint-1 {
    background-color: color-mix(in oklab, var(--accent) 48%, light-dark(#fff, #39424b));
  }

  .split .forgone {
    background: repeating-linear-gradient(-45deg, var(--edge) 0 2px, var(--sunken) 2px 6px);
  }

  .accounts li {
    display: flex;
    flex-wrap: wrap;
    align-items: baseline;
    gap: 0 0.5rem;
    padding: 0.375rem 0;
  }

  .accounts .clause {
    align-self: baseline;
  }

  .amount {
    min-width: 0;
    overflow-wrap: anywhere;
    margin-inline-start: auto;
    text-align: end;
    font-weight: 600;
  }

  .amount small {
    display: block;
    font-size: 0.8125rem;
    font-weight: 400;
    color: var(--muted);
  }

  .dot {
    width: 0.625rem;
    height: 0.625rem;
    border-radius: 3px;
  }
`;

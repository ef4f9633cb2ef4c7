// @ts-check

import { css } from './css.js';

/** The result: the figures, and why they are what they are. */
export const resultStyles = css`
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

  .facts,
  .working {
    display: grid;
    align-content: start;
    gap: 1.5rem;
    min-width: 0;
    font-variant-numeric: tabular-nums;
  }

  .facts + .facts {
    padding-top: 2rem;
    border-top: 1px solid var(--line);
  }

  .facts header {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 0.25rem 0.75rem;
  }

  .facts h3,
  .workings h3 {
    font-size: 1.25rem;
    font-weight: 650;
    letter-spacing: -0.01em;
  }

  .workings {
    grid-column: 1 / -1;
    display: grid;
    gap: 1.25rem;
    min-width: 0;
    padding-top: clamp(1.5rem, 4cqi, 2.5rem);
    border-top: 1px solid var(--line);
  }

  .workings h4 {
    font-size: 0.9375rem;
    font-weight: 650;
  }

  .side-by-side {
    display: grid;
    gap: 2.5rem clamp(1.5rem, 4cqi, 3.5rem);
    grid-template-columns: repeat(auto-fit, minmax(min(100%, 24rem), 1fr));
  }

  .part {
    display: grid;
    align-content: start;
    gap: 0.625rem;
  }

  .part h4 {
    font-size: 0.9375rem;
    font-weight: 650;
  }

  .row-name,
  .of-row {
    font-size: 0.875rem;
    font-weight: 600;
    color: var(--muted);
  }

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

  .clause {
    justify-self: end;
    align-self: start;
    font-size: 0.75rem;
    line-height: 1.5;
    padding: 0 0.4375rem;
    color: var(--muted);
    border: 1px solid var(--line);
    border-radius: 6px;
    white-space: nowrap;
  }

  .conditions,
  .steps,
  .accounts,
  .timeline,
  .notes {
    display: grid;
    font-size: 0.9375rem;
  }

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

  .condition .said {
    grid-column: 2 / -1;
    font-size: 0.875rem;
    justify-self: start;
  }

  .unmet .said {
    color: var(--bad);
    font-weight: 550;
  }

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

  .condition.met .mark {
    stroke: var(--good);
  }

  .condition.unmet .mark {
    stroke: var(--bad);
  }

  .step {
    display: grid;
    grid-template-columns: 1fr auto;
    gap: 0.125rem 0.75rem;
    padding: 0.5rem 0;
    border-top: 1px solid var(--line);
  }

  .step-name {
    font-size: 0.875rem;
    color: var(--muted);
  }

  .step-line {
    grid-column: 1 / -1;
    overflow-wrap: anywhere;
  }

  .step-line b {
    font-weight: 650;
  }

  .step-line small {
    font-size: 0.8125rem;
    color: var(--muted);
  }

  .step-names {
    grid-column: 1 / -1;
    font-size: 0.8125rem;
    line-height: 1.4;
    color: var(--muted);
  }

  .quiet-step .step-line {
    color: var(--muted);
  }

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

  .entry {
    position: relative;
    display: grid;
    grid-template-columns: minmax(6rem, 1fr) minmax(0, auto);
    gap: 0 0.75rem;
    padding: 0 0 1rem 1.5rem;
  }

  .entry::before {
    content: '';
    position: absolute;
    left: 0.1875rem;
    top: 0.4375rem;
    width: 0.625rem;
    height: 0.625rem;
    border-radius: 50%;
    background: var(--accent-text);
    border: 2px solid var(--accent-text);
    z-index: 1;
  }

  .entry.unknown::before,
  .entry.unmet::before {
    background: var(--surface);
  }

  .entry:not(:last-child)::after {
    content: '';
    position: absolute;
    left: 0.4375rem;
    top: 0.75rem;
    bottom: -0.5rem;
    width: 2px;
    background: var(--line);
  }

  .entry .what {
    font-weight: 550;
  }

  .entry .what small {
    font-weight: 400;
    color: var(--muted);
  }

  .entry .when {
    grid-column: 1;
    color: var(--muted);
  }

  .entry .clause {
    grid-column: 2;
  }

  .notes {
    gap: 0.625rem;
    font-size: 0.875rem;
    color: var(--muted);
  }

  .notes .clause {
    display: inline-block;
  }

  .besides {
    font-size: 0.9375rem;
  }

  .besides small {
    color: var(--muted);
    font-size: 0.8125rem;
  }
`;

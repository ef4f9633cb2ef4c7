// @ts-check

import { css } from './css.js';
import { fieldStyles } from './fields.js';
import { formStyles } from './form.js';
import { resultStyles } from './result.js';
import { summaryStyles } from './summary.js';
import { tableStyles } from './tables.js';

/**
 * Colours come from one accent, one surface and one text. Where the accent colours text it is made dark
 * or light enough to be read, so any brand's will do. Light and dark follow the host's `color-scheme`.
 *
 * All that a host's own rules could undo stands on the frame, within the shadow tree: of the page it
 * takes the fonts and the public properties alone. The names of the others are no business of the page.
 */
const frameStyles = css`
  :host {
    display: block;
  }

  .frame {
    --accent: var(--points-estimator-accent, #0b7a68);
    --surface: var(--points-estimator-surface, light-dark(#fff, #15181c));
    --text: var(--points-estimator-text, light-dark(#14181d, #eef1f4));
    --sunken: color-mix(in oklab, var(--text) 4%, var(--surface));
    --muted: color-mix(in oklab, var(--text) 70%, var(--surface));
    --line: color-mix(in oklab, var(--text) 12%, var(--surface));
    --edge: color-mix(in oklab, var(--text) 46%, var(--surface));
    --tint: color-mix(in oklab, var(--accent) 12%, var(--surface));
    --accent-text: light-dark(
      oklch(from var(--accent) min(l, 0.46) c h),
      oklch(from var(--accent) max(l, 0.8) min(c, 0.13) h)
    );
    --good: light-dark(#146c43, #63d29b);
    --bad: light-dark(#b3261e, #ff9a8f);
    --radius: var(--points-estimator-radius, 10px);

    container: points-estimator / inline-size;
    direction: ltr;
    color: var(--text);
    cursor: auto;
    font-size: medium;
    font-style: normal;
    font-variant: normal;
    font-weight: 400;
    letter-spacing: normal;
    line-height: 1.5;
    text-align: start;
    text-indent: 0;
    text-shadow: none;
    text-transform: none;
    white-space: normal;
    word-spacing: normal;
    -webkit-text-size-adjust: 100%;
  }

  /* One column, because of its width, and tighter. */
  :host([layout='compact']) .frame {
    max-width: 44rem;
    margin-inline: auto;
  }

  :host([layout='compact']) :is(.estimator, .waiting, .summary) {
    padding: 1rem;
  }

  :host([layout='compact']) :is(.columns, .given, form, .result) {
    gap: 1.25rem;
  }

  :host([layout='compact']) .figure .number {
    font-size: 2rem;
  }

  :host([hidden]) {
    display: none;
  }

  *,
  *::before,
  *::after {
    box-sizing: border-box;
  }

  h2,
  h3,
  h4,
  h5,
  p,
  ul,
  ol,
  fieldset,
  legend {
    margin: 0;
    padding: 0;
    border: 0;
    min-width: 0;
  }

  ul,
  ol {
    list-style: none;
  }

  .estimator,
  .waiting {
    background: var(--surface);
    border: 1px solid var(--line);
    border-radius: calc(2 * var(--radius));
    padding: clamp(1.25rem, 4cqi, 3rem);
  }

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

  .unseen {
    position: absolute;
    width: 1px;
    height: 1px;
    overflow: hidden;
    clip-path: inset(50%);
    white-space: nowrap;
  }

  /* WebKit gives a date's field the focus of its parts, and does not call it visible. */
  :focus-visible,
  [type='date']:focus {
    outline: 3px solid color-mix(in oklab, var(--accent-text) 75%, transparent);
    outline-offset: 2px;
  }

  @media (prefers-reduced-motion: no-preference) {
    button,
    input,
    .segment {
      transition:
        background-color 0.15s,
        border-color 0.15s;
    }
  }
`;

export const styles = [
  frameStyles,
  fieldStyles,
  formStyles,
  summaryStyles,
  resultStyles,
  tableStyles,
];

// @ts-check

import { css } from './css.js';

/**
 * Colours come from one accent, one surface and one text. Where the accent colours text it is made dark
 * or light enough to be read, so any brand's will do. Light and dark follow the host's `color-scheme`.
 *
 * All that a host's own rules could undo stands on the frame, within the shadow tree: of the page it
 * takes the fonts and the public properties alone. The names of the others are no business of the page.
 */
export const frameStyles = css`
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

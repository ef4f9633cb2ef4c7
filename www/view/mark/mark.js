// @ts-check

import { html } from 'lit';

/** @import { Status } from '../../../pkg/points_estimator.js' */

const strokes = {
  met: 'M4.6 8.4l2.3 2.3 4.5-4.9',
  unmet: 'M5.4 5.4l5.2 5.2M10.6 5.4l-5.2 5.2',
  unknown: 'M6.2 6.3a1.8 1.8 0 1 1 2.7 1.6c-.6.3-.9.7-.9 1.3M8 11.4v.1',
};

/**
 * Met, not met, or not known.
 *
 * @param {string} label
 * @param {Status} status
 */
export function mark(label, status) {
  return html`<svg class="mark" viewBox="0 0 16 16" role="img" aria-label=${label}>
    <circle cx="8" cy="8" r="7.25" />
    <path d=${strokes[status]} />
  </svg>`;
}

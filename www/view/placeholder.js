// @ts-check

import { html, nothing } from 'lit';

/** @import { TemplateResult } from 'lit' */
/** @import { FrameInPlace } from '../element/frame-in-place.js' */
/** @import { Words } from '../text/index.js' */

/**
 * How far the core is: on its way, while the form is there already; there; not there, or asked for
 * again; or a frame does instead, once it has said so.
 *
 * @typedef {'loading' | 'ready' | 'failed' | 'retrying' | 'framing' | 'framed'} Phase
 */

/**
 * What stands in the place of the form: what the host has put there, with a calm sentence, or a frame.
 * That is in the page before it is in sight, since it could not speak otherwise. What the host asks the
 * visitor to do, and what it has to add, stay with them.
 *
 * @param {Words} words
 * @param {Phase} phase
 * @param {FrameInPlace | null} frame
 * @param {() => void} retry
 * @param {TemplateResult} action
 */
export function absenceView({ language, interface: say }, phase, frame, retry, action) {
  const framed = phase === 'framed';
  const failed = phase === 'failed';
  return html`<div class=${framed ? 'framed' : 'waiting'} lang=${language}>
    ${
      framed
        ? nothing
        : html`<slot></slot>
            <p role="status">${failed ? say.failed : say.loading}</p>`
    }
    ${failed ? html`<button type="button" class="add" @click=${retry}>${say.retry}</button>` : nothing}
    ${frame ? frame.iframe : nothing} ${action}
    <slot name="disclaimer"></slot>
  </div>`;
}

// @ts-check

import { html, nothing } from 'lit';

import { placeholderWords } from '../../text/placeholder-words.js';

/** @import { TemplateResult } from 'lit' */

/**
 * How far loading has come: the core is on its way, while the form is there already; it is there; it
 * failed, or is asked for again; or an iframe takes its place, once that has reported.
 *
 * @typedef {'loading' | 'ready' | 'failed' | 'retrying' | 'framing' | 'framed'} Phase
 */

/**
 * Stands in for the form: the host's fallback, with a calm sentence, or the iframe, which is inserted
 * hidden because it must load before it can report. The host's action and its disclaimer stay.
 *
 * @param {string} language
 * @param {Phase} phase
 * @param {HTMLIFrameElement | undefined} iframe
 * @param {{ retry: () => void, act: (click: Event) => void }} actions
 * @returns {TemplateResult}
 */
export function placeholderView(language, phase, iframe, { retry, act }) {
  const text = placeholderWords(language);
  const framed = phase === 'framed';
  const failed = phase === 'failed';
  return html`<div class=${framed ? 'framed' : 'waiting'} lang=${language}>
    ${
      framed
        ? nothing
        : html`<slot></slot>
            <p role="status">${failed ? text.failed : text.loading}</p>`
    }
    ${failed ? html`<button type="button" class="add" @click=${retry}>${text.retry}</button>` : nothing}
    ${iframe ?? nothing} ${actionSlot(act)}
    <slot name="disclaimer"></slot>
  </div>`;
}

/**
 * Where the host puts what it asks the visitor to do.
 *
 * @param {(click: Event) => void} act
 * @returns {TemplateResult}
 */
export function actionSlot(act) {
  return html`<slot name="action" @click=${act}></slot>`;
}

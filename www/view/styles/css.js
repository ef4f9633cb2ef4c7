// @ts-check

import { unsafeCSS } from 'lit';

/**
 * Lit's `css`, where `rem` is the visitor's own size of text. A page sets the size of its root for its
 * own arithmetic, and the calculator is neither to shrink nor to grow with it.
 *
 * @param {TemplateStringsArray} strings one, with nothing put in
 */
export function css([text]) {
  return unsafeCSS(text.replace(/(-?\d*\.?\d+)rem\b/g, 'calc($1 * var(--rem))'));
}

// @ts-check

import { adoptStyles, supportsAdoptingStyleSheets } from 'lit';

/** @import { CSSResult } from 'lit' */

/**
 * Gives an element the styles of a part that was loaded later.
 *
 * @param {ShadowRoot} root
 * @param {CSSResult} styles
 */
export function adopt(root, styles) {
  const { styleSheet } = styles;
  if (!supportsAdoptingStyleSheets || !styleSheet) {
    adoptStyles(root, [styles]);
  } else if (!root.adoptedStyleSheets.includes(styleSheet)) {
    root.adoptedStyleSheets = [...root.adoptedStyleSheets, styleSheet];
  }
}

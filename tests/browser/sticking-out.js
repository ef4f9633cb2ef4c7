// What is wider than its window.

/** @import { Page } from '@playwright/test' */

/**
 * What sticks out of the window on either side.
 *
 * @param {Page} page
 */
export function stickingOut(page) {
  return page.evaluate(outOfTheWindow);
}

/** The same, in the page itself. */
export function outOfTheWindow() {
  const width = document.documentElement.clientWidth;
  /** @type {string[]} */
  const found = [];
  /** @param {ParentNode} root */
  const look = (root) => {
    for (const element of root.querySelectorAll('*')) {
      if (element.shadowRoot) look(element.shadowRoot);
      const { left, right } = element.getBoundingClientRect();
      const seen = element.checkVisibility() && !element.closest('.unseen');
      if (seen && (left < -0.5 || right > width + 0.5)) {
        found.push(`${element.tagName} ${element.className}: ${left} to ${right} of ${width}`);
      }
    }
  };
  look(document);
  if (document.documentElement.scrollWidth > width) found.push('the page scrolls sideways');
  return found;
}

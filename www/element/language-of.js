// @ts-check

/** @import { ReactiveController, ReactiveControllerHost } from 'lit' */

/**
 * The language of an element: its own, or that of the nearest ancestor, out of shadow trees too.
 *
 * @param {Element} element
 * @returns {string | null}
 */
export function languageOf(element) {
  const nearest = element.closest('[lang]:not([lang=""])');
  if (nearest) return nearest.getAttribute('lang');
  const root = element.getRootNode();
  return root instanceof ShadowRoot ? languageOf(root.host) : null;
}

/**
 * Updates an element when a language around it changes.
 *
 * @implements {ReactiveController}
 */
export class LanguageObserver {
  #element;
  #observer;

  /** @param {ReactiveControllerHost & Element} element */
  constructor(element) {
    this.#element = element;
    this.#observer = new MutationObserver(() => element.requestUpdate());
    element.addController(this);
  }

  hostConnected() {
    /** @type {Node} */
    let root = this.#element;
    do {
      root = root instanceof ShadowRoot ? root.host.getRootNode() : root.getRootNode();
      this.#observer.observe(root, { subtree: true, attributeFilter: ['lang'] });
    } while (root instanceof ShadowRoot);
    // The element may have been moved to where another language is spoken.
    this.#element.requestUpdate();
  }

  hostDisconnected() {
    this.#observer.disconnect();
  }
}

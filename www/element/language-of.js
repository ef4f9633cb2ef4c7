// @ts-check

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

// @ts-check

/**
 * Copies the text of an element; where the browser does not let a page do that, selects it, so that
 * two keys do.
 *
 * @param {Element} element
 * @returns {Promise<boolean>} whether it was copied
 */
export async function copyOrSelect(element) {
  try {
    await navigator.clipboard.writeText(element.textContent ?? '');
    return true;
  } catch {
    getSelection()?.selectAllChildren(element);
    return false;
  }
}

// @ts-check

import { html, nothing } from 'lit';

import { fill } from '../../text/format.js';
import { clauseWords } from '../../text/index.js';

/** @import { ViewContext } from '../context.js' */

/**
 * The number of a clause. Where there are words for it, a button that opens them.
 *
 * @param {ViewContext} context
 * @param {string | null} clause
 * @param {string | null} [edition] of the document, if not that of the form
 */
export function clauseView({ words, form }, clause, edition = form.infos[0].edition) {
  if (clause === null) return nothing;
  const number = fill(words.interface.clause, { clause });
  const about = clauseWords(words.language, form.infos[0].programme, edition, clause);
  if (!about) return html`<span class="clause">${number}</span>`;
  return html`<button
    type="button"
    class="clause"
    popovertarget="clause-words"
    aria-description=${about}
    @click=${(/** @type {Event} */ { currentTarget }) => fillIn(currentTarget, about)}
    @blur=${leave}
  >
    ${number}
  </button>`;
}

/** Where all of them open: one at a time, so one place is enough. The browser shows and hides it. */
export const clausePopover = html`<div popover id="clause-words" class="clause-words"></div>`;

/**
 * The button whose words were opened last.
 *
 * @type {WeakMap<HTMLElement, HTMLButtonElement>}
 */
const openers = new WeakMap();

/**
 * Comes before the browser's own part of the click, which shows or hides the words.
 *
 * @param {EventTarget | null} target
 * @param {string} about
 */
function fillIn(target, about) {
  const button = /** @type {HTMLButtonElement} */ (target);
  const popover = /** @type {HTMLElement} */ (button.popoverTargetElement);
  // The words of another clause give way to these.
  if (openers.get(popover) !== button) popover.hidePopover();
  openers.set(popover, button);
  const number = document.createElement('b');
  number.textContent = button.textContent.trim();
  popover.replaceChildren(number, ` ${about}`);
}

/**
 * The words do not stay above what the keyboard goes on to.
 *
 * @param {FocusEvent} event
 */
function leave({ currentTarget, relatedTarget }) {
  const button = /** @type {HTMLButtonElement} */ (currentTarget);
  if (relatedTarget) /** @type {HTMLElement} */ (button.popoverTargetElement)?.hidePopover();
}

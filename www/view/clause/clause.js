// @ts-check

import { html, nothing } from 'lit';

import { fill } from '../../text/format.js';
import { loadClauses } from '../../text/load-words.js';
import { Later } from '../later.js';

/** @import { ViewContext } from '../context.js' */
/** @import { ClauseWords } from '../../text/load-words.js' */

/** @type {Map<string, Later<ClauseWords>>} by language and programme */
const documents = new Map();

/**
 * The words for the clauses of a document. They come when somebody turns to one of them.
 *
 * @param {ViewContext} context
 */
function documentOf({ words: { language }, form }) {
  const { programme } = form.infos[0];
  const name = `${language} ${programme}`;
  const document = documents.get(name) ?? new Later(() => loadClauses(language, programme));
  documents.set(name, document);
  return document;
}

/**
 * The number of a clause, as a button that opens the words for it. They describe it, too, to whoever
 * comes to it by keyboard or pointer.
 *
 * @param {ViewContext} context
 * @param {string | null} clause
 * @param {string | null} [edition] of the document, if not that of the form
 */
export function clauseView(context, clause, edition = context.form.infos[0].edition) {
  if (clause === null) return nothing;
  const { words, actions } = context;
  const document = documentOf(context);
  const about = async () => {
    if (!document.value) await actions.load(document);
    return document.value?.(edition, clause);
  };
  const describe = async (/** @type {Event} */ { currentTarget }) => {
    const button = /** @type {HTMLButtonElement} */ (currentTarget);
    const text = await about();
    if (text && button.matches(':focus, :hover')) button.setAttribute('aria-description', text);
  };
  const open = async (/** @type {Event} */ { currentTarget }) => {
    const { fetching, notFetched } = words.interface;
    const button = /** @type {HTMLButtonElement} */ (currentTarget);
    fillIn(button, document.value?.(edition, clause) ?? fetching);
    const text = (await about()) ?? notFetched;
    if (isOpen(button)) fillIn(button, text);
  };
  return html`<button
    type="button"
    class="clause"
    popovertarget="clause-words"
    @pointerenter=${describe}
    @pointerleave=${undescribe}
    @focus=${describe}
    @blur=${leave}
    @click=${open}
  >
    ${fill(words.interface.clause, { clause })}
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

/** @param {HTMLButtonElement} button */
function popoverOf(button) {
  return /** @type {HTMLElement} */ (button.popoverTargetElement);
}

/** @param {HTMLButtonElement} button */
function isOpen(button) {
  return openers.get(popoverOf(button)) === button;
}

/**
 * Comes before the browser's own part of the click, which shows or hides the words.
 *
 * @param {HTMLButtonElement} button
 * @param {string} about
 */
function fillIn(button, about) {
  const popover = popoverOf(button);
  // The words of another clause give way to these.
  if (!isOpen(button)) popover.hidePopover();
  openers.set(popover, button);
  const number = document.createElement('b');
  number.textContent = button.textContent.trim();
  popover.replaceChildren(number, ` ${about}`);
}

/** @param {Event} event */
function undescribe({ currentTarget }) {
  /** @type {HTMLButtonElement} */ (currentTarget).removeAttribute('aria-description');
}

/**
 * The words do not stay above what the keyboard goes on to.
 *
 * @param {FocusEvent} event
 */
function leave(event) {
  undescribe(event);
  const button = /** @type {HTMLButtonElement} */ (event.currentTarget);
  if (event.relatedTarget) popoverOf(button)?.hidePopover();
}

// @ts-check

import { html } from 'lit';

import { placeholderWords } from '../text/placeholder-words.js';

/** @import { ViewContext } from './context.js' */

/**
 * What few visitors ask for, and is brought when the first one does: a view, or words.
 *
 * @template Thing
 */
export class Later {
  #bring;
  /** @type {Promise<Thing> | null} */
  #arriving = null;

  /** @type {Thing | null} */
  value = null;

  /** Whether it was asked for in vain. */
  hasFailed = false;

  /** @param {() => Promise<Thing>} bring */
  constructor(bring) {
    this.#bring = bring;
  }

  /** @returns {Promise<void>} rejected where it cannot be had now; to ask again may help */
  async load() {
    this.hasFailed = false;
    try {
      this.value = await (this.#arriving ??= this.#bring());
    } catch (reason) {
      this.#arriving = null;
      this.hasFailed = true;
      throw reason;
    }
  }
}

/**
 * What stands where something is on its way, or cannot be had now.
 *
 * @param {ViewContext} context
 * @param {Later<unknown>} part
 */
export function laterView({ words, actions }, part) {
  const { fetching, notFetched } = words.interface;
  if (!part.hasFailed) return html`<p role="status">${fetching}</p>`;
  const { retry } = placeholderWords(words.language);
  return html`<p role="status">${notFetched}</p>
    <button type="button" class="add" @click=${() => actions.load(part)}>${retry}</button>`;
}

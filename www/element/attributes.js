// @ts-check

import { PROGRAMMES } from '../core/programmes.js';
import { LANGUAGES } from '../text/words.js';

/** @import { EstimatorInfo } from '../../pkg/points_estimator.js' */

/** What `show` may name, in the order in which it stands on the page. */
export const parts = ['form', 'result', 'conditions', 'steps', 'notes', 'rules'];

/** What the element reads of what the host said; each is a text, or nothing. */
const layouts = ['auto', 'compact'];

/**
 * Reads what a host has set. What cannot be used is left out, and the console says so once: which
 * attribute it is, and what it may be.
 */
export class Attributes {
  /** @type {Map<string, string>} what was wrong last, by attribute */
  #wrong = new Map();

  /**
   * @param {Record<'programmes' | 'programme', unknown>} given
   * @returns {{ offered: string[], programme: string }} all of them there are
   */
  programme(given) {
    const offered = this.#some('programmes', given.programmes, PROGRAMMES);
    const open = offered.length > 0 ? offered : PROGRAMMES;
    return { offered, programme: this.#one('programme', given.programme, open) ?? open[0] };
  }

  /**
   * @param {EstimatorInfo[]} own those of the programme
   * @param {Record<'edition' | 'question', unknown>} given
   * @returns {{ edition: string | undefined, question: string | undefined }} all of them there are
   */
  choice(own, given) {
    const editions = unique(own.flatMap(({ edition }) => edition ?? []));
    // A document of one edition has it whatever it is called.
    const edition = editions.length > 0 ? this.#one('edition', given.edition, editions) : undefined;
    const asked = own.filter((info) => info.edition === (edition ?? editions[0] ?? null));
    const ids = asked.map(({ id }) => id);
    return { edition, question: this.#one('question', given.question, ids) };
  }

  /**
   * @param {unknown} show
   * @returns {(part: string) => boolean}
   */
  shown(show) {
    const named = this.#some('show', show, parts);
    return (part) => named.length === 0 || named.includes(part);
  }

  /**
   * For the warnings alone: the styles know what to do without.
   *
   * @param {unknown} layout
   * @param {string | null} lang of the element itself
   */
  check(layout, lang) {
    this.#one('layout', layout, layouts);
    this.#one('lang', lang?.toLowerCase().split('-')[0], LANGUAGES);
  }

  /**
   * @param {string} name of the attribute
   * @param {string} wrong empty where nothing is
   * @param {string[]} allowed
   */
  warn(name, wrong, allowed) {
    if (wrong && this.#wrong.get(name) !== wrong) {
      console.warn(`<points-estimator> ${name}: not ${wrong}, but ${allowed.join(', ')}`);
    }
    this.#wrong.set(name, wrong);
  }

  /**
   * @param {string} name
   * @param {unknown} given
   * @param {string[]} allowed
   */
  #one(name, given, allowed) {
    const text = String(given ?? '');
    const known = allowed.find((each) => each === text);
    this.warn(name, known ? '' : text, allowed);
    return known;
  }

  /**
   * @param {string} name
   * @param {unknown} given names with spaces between them, or a list of names
   * @param {string[]} allowed
   */
  #some(name, given, allowed) {
    const named = unique(String(given ?? '').split(/[\s,]+/)).filter(Boolean);
    const unknown = named.filter((each) => !allowed.includes(each));
    this.warn(name, unknown.join(' '), allowed);
    return named.filter((each) => allowed.includes(each));
  }
}

/** @param {string[]} names */
function unique(names) {
  return [...new Set(names)];
}

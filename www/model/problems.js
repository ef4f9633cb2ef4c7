// @ts-check

import { FieldRef, parsePath, rowKey } from './field-ref.js';
import { isRequired, refOf } from './form.js';

/** @import { Problem } from '../../pkg/points_estimator.js' */
/** @import { RowRef } from './field-ref.js' */
/** @import { Form } from './form.js' */
/** @import { CoreRequest } from './requests.js' */

/**
 * A problem at its field; with a count, at that of several.
 *
 * @typedef {{ ref: FieldRef, count: string | null, problem: Problem }} PlacedProblem
 */

/** How long the visitor must pause before a half-typed value is called wrong, in milliseconds. */
const PAUSE = 700;

/** @type {readonly Problem[]} */
const NONE = [];

/**
 * Finds the field of the form that a problem is about.
 *
 * @param {Form} form
 * @param {CoreRequest} request
 * @param {Problem} problem
 * @returns {PlacedProblem}
 */
export function place(form, { keys, row }, problem) {
  const path = parsePath(problem.field);
  if (!path.row) return { ref: refOf(form, path.id, row), count: path.count, problem };
  const { list, index } = path.row;
  const key = keys[list]?.[index];
  if (key === undefined) return { ref: new FieldRef(list), count: null, problem };
  return { ref: new FieldRef(path.id, { list, key }), count: path.count, problem };
}

/** @param {PlacedProblem} placed */
export function isWrong({ problem }) {
  return problem.code !== 'required';
}

/**
 * The problems that are shown: none while the visitor is in the middle of a word, and that a field is
 * empty only after it was left.
 */
export class VisibleProblems {
  /** @type {Set<string>} */
  #typed = new Set();
  /** @type {Set<string>} */
  #left = new Set();
  /** @type {Map<string, Problem>} by field, and by count */
  #visible = new Map();
  /** @type {Map<string, Problem[]>} */
  #byRow = new Map();
  /** @type {ReturnType<typeof setTimeout> | undefined} */
  #typing;
  #paused;

  /**
   * What is wrong, apart from what is only empty.
   *
   * @type {PlacedProblem[]}
   */
  refused = [];

  /** @param {() => void} paused called when the visitor has paused */
  constructor(paused) {
    this.#paused = paused;
  }

  /** @param {FieldRef} ref */
  typedAt({ key }) {
    this.#typed.add(key);
    this.stop();
    this.#typing = setTimeout(() => {
      this.#typing = undefined;
      this.#paused();
    }, PAUSE);
  }

  /** @param {FieldRef} ref */
  leftAt({ key }) {
    this.#left.add(key);
    this.stop();
  }

  stop() {
    clearTimeout(this.#typing);
    this.#typing = undefined;
  }

  /**
   * @param {FieldRef} ref
   * @param {string} [count]
   * @returns {Problem | undefined} the first one there
   */
  at(ref, count) {
    return this.#visible.get(count === undefined ? ref.key : countKey(ref, count));
  }

  /**
   * @param {RowRef} row
   * @returns {readonly Problem[]} all that are shown in it
   */
  inRow(row) {
    return this.#byRow.get(rowKey(row)) ?? NONE;
  }

  /**
   * Decides anew what is shown.
   *
   * @param {Form} form
   * @param {PlacedProblem[]} placed
   * @param {FieldRef | null} focused
   */
  update(form, placed, focused) {
    const before = this.#visible;
    this.#visible = new Map();
    this.#byRow = new Map();
    this.refused = [];
    /** @type {Set<string>} */
    const decided = new Set();
    for (const each of placed) {
      const { ref, count, problem } = each;
      const own = count === null ? ref.key : countKey(ref, count);
      // Of several problems at a place the first one counts.
      if (decided.has(own)) continue;
      const keys = [ref.key, own].filter((key) => !decided.has(key));
      for (const key of keys) decided.add(key);
      const wasVisible = before.get(ref.key)?.code === problem.code;
      if (!wasVisible && !this.#isDue(form, each, focused)) continue;
      for (const key of keys) this.#visible.set(key, problem);
      if (isWrong(each)) this.refused.push(each);
      if (ref.row) {
        const inRow = this.#byRow.get(rowKey(ref.row)) ?? [];
        this.#byRow.set(rowKey(ref.row), [...inRow, problem]);
      }
    }
  }

  /**
   * Whether a problem that was not shown yet is to be.
   *
   * @param {Form} form
   * @param {PlacedProblem} placed
   * @param {FieldRef | null} focused
   */
  #isDue(form, placed, focused) {
    if (isWrong(placed)) return this.#typing === undefined;
    const { key } = placed.ref;
    const isWanted = this.#typed.has(key) || isRequired(form, placed.ref);
    return isWanted && this.#left.has(key) && focused?.key !== key;
  }
}

/**
 * @param {FieldRef} ref
 * @param {string} count
 */
function countKey(ref, count) {
  return `${ref.key} ${count}`;
}

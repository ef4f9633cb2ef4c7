// @ts-check

/** @import { Problem } from '../../pkg/points_estimator.js' */
/** @import { Calculation } from './calculation.js' */

/** How long the visitor must pause before a half-typed value is called wrong. */
const pause = 700;

/**
 * Decides which problems are shown: none while the visitor is in the middle of a word, and an empty
 * field only after it was left.
 */
export class ProblemsInSight {
  /** @type {Set<string>} */
  #typed = new Set();
  /** @type {Set<string>} */
  #left = new Set();
  /** @type {Map<string, string>} code of the problem last shown at a path */
  #shown = new Map();
  #typing = 0;
  #later;

  /** @param {() => void} later told when the visitor has paused */
  constructor(later) {
    this.#later = later;
  }

  /** @param {string} path */
  typedAt(path) {
    this.#typed.add(path);
    clearTimeout(this.#typing);
    this.#typing = window.setTimeout(() => {
      this.#typing = 0;
      this.#later();
    }, pause);
  }

  /** @param {string} path */
  leftAt(path) {
    this.#left.add(path);
    this.stop();
  }

  stop() {
    clearTimeout(this.#typing);
    this.#typing = 0;
  }

  /**
   * @param {Calculation} calculation
   * @param {string | null} focused
   * @param {string} path
   * @param {string} [key]
   * @returns {Problem | undefined} the problem to be shown
   */
  at(calculation, focused, path, key) {
    const problem = calculation.problemAt(path, key)?.problem;
    const visible = problem && this.#isInSight(calculation, problem, focused, path);
    if (key === undefined) {
      if (visible) this.#shown.set(path, problem.code);
      else this.#shown.delete(path);
    }
    return visible ? problem : undefined;
  }

  /**
   * @param {Calculation} calculation
   * @param {Problem} problem
   * @param {string | null} focused
   * @param {string} path
   */
  #isInSight(calculation, { code }, focused, path) {
    if (this.#shown.get(path) === code) return true;
    if (code !== 'required') return this.#typing === 0;
    const wanted = calculation.isRequired(path) || this.#typed.has(path);
    return wanted && this.#left.has(path) && focused !== path;
  }
}

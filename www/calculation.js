// @ts-check

import { estimate } from './estimator.js';
import { everyoneRequires, isAmount, place, questions, readAmount } from './form/asking.js';
import { composeForm } from './form/compose.js';
import { Entries, fieldAt } from './form/entries.js';

/** @import { EstimatorInfo, Request } from '../pkg/points_estimator.js' */
/** @import { Asked, PlacedProblem } from './form/asking.js' */
/** @import { Form } from './form/compose.js' */

/**
 * What was typed and what follows from it, without anything on the screen. What is typed is kept by
 * programme and by field, so a change of programme, edition or language loses nothing.
 */
export class Calculation {
  /** @type {Form} */
  form = { infos: [], fields: [] };

  /** @type {Asked[]} */
  asked = [];

  entries = new Entries();

  /** @type {Map<string, Entries>} */
  #entriesByProgramme = new Map();

  /** @type {EstimatorInfo[]} */
  #infos;

  /** @param {EstimatorInfo[]} infos */
  constructor(infos) {
    this.#infos = infos;
  }

  /**
   * The editions of a programme, the newest first; none where its document has one.
   *
   * @param {string} programme
   * @returns {string[]}
   */
  editions(programme) {
    const editions = this.#infos
      .filter((info) => info.programme === programme)
      .map(({ edition }) => edition)
      .filter((edition) => edition !== null);
    return [...new Set(editions)];
  }

  /**
   * @param {string | undefined} programme the first one when left out
   * @param {string | undefined} edition the newest one when left out
   * @returns {boolean} whether there is such a programme and edition
   */
  choose(programme = this.#infos[0]?.programme, edition) {
    const editions = this.editions(programme);
    const chosen = editions.length === 0 ? null : (edition ?? editions[0]);
    const infos = this.#infos.filter(
      (info) => info.programme === programme && info.edition === chosen,
    );
    this.form = composeForm(infos);
    this.asked = [];
    const entries = this.#entriesByProgramme.get(programme) ?? new Entries();
    this.#entriesByProgramme.set(programme, entries);
    if (entries !== this.entries) entries.forgetIncomplete();
    this.entries = entries;
    return infos.length > 0;
  }

  /**
   * Asks the core everything that the form asks.
   *
   * @param {{ on: string, language: string }} circumstances
   */
  answer(circumstances) {
    this.asked = questions(this.form, this.entries, circumstances).map((question) => {
      const answer = estimate(/** @type {Request} */ (/** @type {unknown} */ (question.request)));
      const problems = 'problems' in answer ? answer.problems : [];
      return {
        question,
        answer,
        problems: problems.map((problem) => place(this.form, question, problem)),
      };
    });
  }

  /**
   * What is wrong at a path; with a key, in that place of a list of counts.
   *
   * @param {string} path
   * @param {string} [key]
   * @returns {PlacedProblem | undefined}
   */
  problemAt(path, key) {
    for (const { problems } of this.asked) {
      for (const placed of problems) {
        if (placed.path === path && (key === undefined || placed.key === key)) return placed;
      }
    }
    return undefined;
  }

  /**
   * Whether every estimator of the form needs this field. One that only some of them want may stay
   * empty for good: a project that is not built yet has no cost of installation.
   *
   * @param {string} path
   */
  isRequired(path) {
    const formField = fieldAt(this.form, path);
    return formField !== undefined && everyoneRequires(this.form, formField);
  }

  /**
   * Turns what was typed into an amount's field into the amount, if it can be read. From then on it
   * means the same in every language.
   *
   * @param {string} path
   * @param {string} language in which it was typed
   */
  settle(path, language) {
    const field = fieldAt(this.form, path)?.field;
    const typed = this.entries.at(path);
    if (!field || !isAmount(field) || typeof typed !== 'string' || typed.trim() === '') return;
    const problem = this.problemAt(path)?.problem;
    if (problem && problem.code !== 'part-above-whole') return;
    this.entries.put(path, readAmount(field, typed, language));
  }
}

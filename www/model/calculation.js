// @ts-check

import { estimate } from '../core/estimator.js';
import { everyoneRequires, isAmount, place, questions, readAmount } from './asking.js';
import { composeForm } from './compose.js';
import { Entries, fieldAt } from './entries.js';
import { questionsOf } from './groups.js';

/** @import { EstimatorInfo, Request } from '../../pkg/points_estimator.js' */
/** @import { Asked, PlacedProblem } from './asking.js' */
/** @import { Form } from './compose.js' */

/**
 * What was typed and what follows from it, without anything on the screen. What is typed is kept by
 * programme and by field, so a change of programme, edition, question or language loses nothing, and
 * a list that two questions have in common is typed once.
 */
export class Calculation {
  /** @type {Form} */
  form = { infos: [], fields: [] };

  /**
   * The questions of the programme: the ids of the estimators that name them.
   *
   * @type {string[]}
   */
  questions = [];

  /**
   * The estimators of the question in every edition, the newest first.
   *
   * @type {EstimatorInfo[]}
   */
  published = [];

  /** @type {Asked[]} */
  asked = [];

  entries = new Entries();

  /** @type {Map<string, Entries>} */
  #entriesByProgramme = new Map();

  /** @param {EstimatorInfo[]} infos or outlines of them, until the core is there to describe them */
  constructor(infos) {
    this.infos = infos;
  }

  /**
   * The editions of a programme, the newest first; none where its document has one.
   *
   * @param {string} programme
   * @returns {string[]}
   */
  editions(programme) {
    const editions = this.infos
      .filter((info) => info.programme === programme)
      .map(({ edition }) => edition)
      .filter((edition) => edition !== null);
    return [...new Set(editions)];
  }

  /**
   * @param {string | undefined} programme the first one when left out
   * @param {string | undefined} edition the newest one when left out
   * @param {string | undefined} question an estimator of it; the first question when left out
   * @returns {boolean} whether there is such a programme, edition and question
   */
  choose(programme = this.infos[0]?.programme, edition, question) {
    const editions = this.editions(programme);
    const chosen = editions.length === 0 ? null : (edition ?? editions[0]);
    const own = this.infos.filter((info) => info.programme === programme);
    const questions = questionsOf(own.filter((info) => info.edition === chosen));
    const infos =
      questions.length < 2 || question === undefined
        ? (questions[0] ?? [])
        : (questions.find((group) => group.some(({ id }) => id === question)) ?? []);
    const before = this.form.infos[0]?.id;
    this.questions = questions.map(([{ id }]) => id);
    this.published = own.filter((info) => infos.some(({ id }) => id === info.id));
    this.form = composeForm(infos);
    this.asked = [];
    this.entries = this.#entriesByProgramme.get(programme) ?? new Entries();
    this.#entriesByProgramme.set(programme, this.entries);
    if (before !== infos[0]?.id) this.entries.forgetIncomplete();
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

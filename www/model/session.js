// @ts-check

import { keepSame, sectionsOf } from './answers.js';
import { Entries } from './entries.js';
import { codecOf, initialEntry, rawText, withCount } from './field-codec.js';
import { rowKey } from './field-ref.js';
import { composeForm, fieldAt } from './form.js';
import { place, VisibleProblems } from './problems.js';
import { questionsOf } from './questions.js';
import { requestsOf } from './requests.js';
import { putValues } from './values.js';

/** @import { Core, EstimatorInfo, FieldDescription, Problem } from '../../pkg/points_estimator.js' */
/** @import { Formatter } from '../text/format.js' */
/** @import { Asked, Section } from './answers.js' */
/** @import { FieldRef, RowRef } from './field-ref.js' */
/** @import { Form } from './form.js' */

/**
 * One question of a programme: what stands in its form, and what follows from it. What is typed is
 * kept by programme and by field, so a change of programme, edition, question or language loses
 * nothing, and a list that two questions have in common is typed once.
 */
export class Session {
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

  /** @type {Pick<Core, 'estimate'> | null} that answers what is asked of the programme, once it is there */
  core = null;

  /** @type {Asked[]} none while there is no core to be asked */
  asked = [];

  /** @type {Section[]} */
  sections = [];

  entries = new Entries();

  /** In which the visitor types. */
  language = 'ru';

  /** @type {FieldRef | null} the field being edited */
  focused = null;

  /** @type {string | null} the text that is being edited in it, where it is one to type into */
  #buffer = null;

  /** @type {Map<string, Entries>} */
  #entriesByProgramme = new Map();

  /** @type {Set<string>} the programmes that the host's values stand in */
  #filled = new Set();

  #problems;

  /**
   * @param {EstimatorInfo[]} infos or outlines of them, until the core is there to describe them
   * @param {() => void} [paused] called when the visitor has paused, and more problems may be visible
   */
  constructor(infos, paused = () => {}) {
    this.infos = infos;
    this.#problems = new VisibleProblems(() => {
      this.#look();
      paused();
    });
  }

  /**
   * The editions of the programme, the newest first; none where its document has one.
   *
   * @returns {string[]}
   */
  get editions() {
    return editionsOf(this.infos.filter(({ programme }) => programme === this.programme));
  }

  get programme() {
    return this.form.infos[0].programme;
  }

  get edition() {
    return this.form.infos[0].edition;
  }

  /** The estimator that names the question. */
  get question() {
    return this.form.infos[0].id;
  }

  /**
   * @param {{ programme?: string, edition?: string, question?: string }} chosen of those that there
   *   are; the first programme, the newest edition and the first question where they are left out
   */
  choose({ programme = this.infos[0].programme, edition, question }) {
    const own = this.infos.filter((info) => info.programme === programme);
    const inForce = edition ?? editionsOf(own)[0] ?? null;
    const questions = questionsOf(own.filter((info) => info.edition === inForce));
    const infos =
      questions.find((group) => group.some(({ id }) => id === question)) ?? questions[0];
    const before = this.form.infos[0]?.id;
    this.questions = questions.map(([{ id }]) => id);
    this.published = own.filter((info) => infos.some(({ id }) => id === info.id));
    this.form = composeForm(infos);
    this.entries = this.#entriesByProgramme.get(programme) ?? new Entries();
    this.#entriesByProgramme.set(programme, this.entries);
    if (before !== infos[0].id) this.entries.forgetUnfinished();
    this.asked = [];
    this.sections = sectionsOf(infos, []);
  }

  /**
   * Puts values into the fields of the programme, once for the same values.
   *
   * @param {unknown} values
   * @param {{ areNew: boolean, others: string[] }} circumstances the latter are the fields of other
   *   programmes, which the values may name too
   * @returns {{ refused: string[], fields: string[] } | null} what could not be used, and the fields
   *   that there are; null where the values were in the fields already
   */
  fill(values, { areNew, others }) {
    const { programme } = this;
    if (areNew) this.#filled.clear();
    if (this.#filled.has(programme)) return null;
    this.#filled.add(programme);
    this.#buffer = null;
    return putValues(this.entries, values, {
      own: this.infos.filter((info) => info.programme === programme),
      others,
    });
  }

  /**
   * Asks the core everything that the form asks, if it is there.
   *
   * @param {string} on the day of reading
   */
  answer(on) {
    const { core } = this;
    if (!core) return;
    const before = new Map(this.asked.map((each) => [keyOf(each), each.answer]));
    this.asked = requestsOf(this.form, this.entries, on).map((request) => {
      const answer = keepSame(before.get(keyOf({ request })), core.estimate(request.request));
      const problems = 'problems' in answer ? answer.problems : [];
      return {
        request,
        answer,
        problems: problems.map((problem) => place(this.form, request, problem)),
      };
    });
    this.sections = sectionsOf(this.form.infos, this.asked);
    this.#look();
  }

  #look() {
    const placed = this.asked.flatMap(({ problems }) => problems);
    this.#problems.update(this.form, placed, this.focused);
  }

  /**
   * The problem at a field, to be shown now; with a count, that of one of several.
   *
   * @param {FieldRef} ref
   * @param {string} [count]
   * @returns {Problem | undefined}
   */
  problemAt(ref, count) {
    return this.#problems.at(ref, count);
  }

  /**
   * What a row shows besides its entries: the problems in it, and what is being edited there. Another
   * state has other things in it.
   *
   * @param {RowRef} row
   * @returns {unknown[]}
   */
  stateOf(row) {
    const { focused } = this;
    const isFocused = focused?.row?.list === row.list && focused.row.key === row.key;
    const editing = isFocused ? [focused.key, this.#buffer] : [];
    return [...this.#problems.inRow(row), ...editing];
  }

  /** What the visitor sees to be wrong. */
  get refused() {
    return this.#problems.refused;
  }

  /**
   * The text for the control of a field: that which is being edited, the visitor's own where it is
   * refused, and the value as the visitor's language writes it elsewhere.
   *
   * @param {FieldRef} ref
   * @param {FieldDescription} field
   * @param {Formatter} format
   */
  textOf(ref, field, format) {
    if (this.#buffer !== null && this.#isFocused(ref)) return this.#buffer;
    const entry = this.entries.at(ref) ?? initialEntry(field);
    return this.#isRefused(ref) ? rawText(entry) : codecOf(field).show(entry, format);
  }

  /** @param {FieldRef} ref */
  #isRefused(ref) {
    const problem = this.problemAt(ref);
    // A part above its whole is well written; it may well be the whole that is wrong.
    return problem !== undefined && problem.code !== 'part-above-whole';
  }

  /** @param {FieldRef} ref */
  #isFocused(ref) {
    return this.focused?.key === ref.key;
  }

  /**
   * @param {FieldRef} ref
   * @param {string | null} [text] that stands in it, where it is one to type into
   */
  focus(ref, text = null) {
    this.focused = ref;
    this.#buffer = text;
  }

  /**
   * @param {FieldRef} ref
   * @param {string} text that its control holds now
   * @param {string} [count] which of several counts that is
   */
  type(ref, text, count) {
    const field = fieldAt(this.form, ref)?.field;
    if (!field) return;
    const { control, typed } = codecOf(field);
    const entry =
      count === undefined
        ? typed(text, this.language)
        : withCount(this.entries.at(ref), count, { text, language: this.language });
    this.entries.put(ref, entry);
    if (control === 'typed' && this.#isFocused(ref)) this.#buffer = text;
    this.#problems.typedAt(ref);
  }

  /** @param {FieldRef} ref */
  leave(ref) {
    this.#settle(ref);
    if (this.#isFocused(ref)) this.#blur();
    this.#problems.leftAt(ref);
    this.#look();
  }

  #blur() {
    this.focused = null;
    this.#buffer = null;
  }

  /**
   * Turns the text of an amount into the amount, unless the core refuses it.
   *
   * @param {FieldRef} ref
   */
  #settle(ref) {
    const field = fieldAt(this.form, ref)?.field;
    const entry = this.entries.at(ref);
    const problem = this.asked
      .flatMap(({ problems }) => problems)
      .find((placed) => placed.ref.key === ref.key)?.problem;
    if (!field || !entry || (problem && problem.code !== 'part-above-whole')) return;
    const settled = codecOf(field).settled(entry);
    if (settled !== entry) this.entries.put(ref, settled);
  }

  /**
   * Has the visitor type in another language. What is being typed was typed in the one before.
   *
   * @param {string} language
   */
  speak(language) {
    if (this.focused && language !== this.language) {
      this.#settle(this.focused);
      const entry = this.entries.at(this.focused);
      const isText = entry !== undefined && 'text' in entry;
      if (!isText) this.#buffer = null;
    }
    this.language = language;
  }

  /** The form goes away, and what was typed waits for its return. */
  suspend() {
    if (this.focused) this.#settle(this.focused);
    this.#blur();
    this.entries.forgetUnfinished();
  }

  /** The visitor no longer waits for what is wrong. */
  stop() {
    this.#problems.stop();
  }
}

/** @param {EstimatorInfo[]} infos */
function editionsOf(infos) {
  return [...new Set(infos.flatMap(({ edition }) => edition ?? []))];
}

/**
 * What stays the same of a request, however often it is made.
 *
 * @param {Pick<Asked, 'request'>} asked
 */
function keyOf({ request: { info, row } }) {
  return `${info.id} ${row && rowKey(row)}`;
}

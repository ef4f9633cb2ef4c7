// @ts-check

import { LitElement, html, nothing } from 'lit';

import { Calculation } from '../model/calculation.js';
import { estimators } from '../core/estimator.js';
import { PointsActionEvent, isPress } from './events/points-action-event.js';
import { PointsEstimateEvent, detailOf } from './events/points-estimate-event.js';
import { PointsProblemsEvent } from './events/points-problems-event.js';
import { showAndFocus } from './focus.js';
import { isAmount } from '../model/asking.js';
import { fieldAt } from '../model/entries.js';
import { formView } from '../view/form/form.js';
import { shownAmount } from '../view/form/shown-amount.js';
import { formatter } from '../text/format.js';
import { headerView } from '../view/header.js';
import { Attributes } from './attributes.js';
import { languageOf } from './language-of.js';
import { differ, prefill, readValues } from '../model/values.js';
import { absenceView } from '../view/placeholder.js';
import { CoreArrival } from './core-arrival.js';
import { outlines } from '../core/outlines.js';
import { ProblemsInSight } from '../model/problems-in-sight.js';
import { clausePopover } from '../view/result/clause.js';
import { announcement } from '../view/result/headline.js';
import { factsView, workingsView } from '../view/result/result.js';
import { barView, summaryView } from '../view/result/summary.js';
import { rulesView } from '../view/rules/rules.js';
import { styles } from '../view/styles/styles.js';
import { today } from '../core/today.js';
import { wordsFor } from '../text/index.js';

/** @import { PropertyValues, TemplateResult } from 'lit' */
/** @import { Phase } from '../view/placeholder.js' */
/** @import { Diagnosis } from '../core/diagnosis.js' */
/** @import { PlacedProblem } from '../model/asking.js' */
/** @import { Values } from '../model/values.js' */
/** @import { Actions, View } from '../view/view.js' */

/** A screen reader hears the figure once the visitor has stopped typing for so long. */
const settledAfter = 1200;

/**
 * `<points-estimator programme="keaz" edition="2026" lang="ru">`: what a loyalty programme pays for a
 * project. Its form is there at once, its answers with the core. Its light-DOM content is shown until
 * then without JavaScript, and if the core cannot load.
 */
export class PointsEstimatorElement extends LitElement {
  static styles = styles;

  static properties = {
    programme: { type: String, reflect: true },
    programmes: { type: String },
    edition: { type: String, reflect: true },
    question: { type: String, reflect: true },
    values: { converter: readValues, hasChanged: differ },
    show: { type: String },
    layout: { type: String, reflect: true },
    wasmUrl: { type: String, attribute: 'wasm-url' },
    frameUrl: { type: String, attribute: 'frame-url' },
    phase: { state: true },
    announced: { state: true },
  };

  // `lang` is the platform's own attribute; Lit only has to hear of its changes.
  static get observedAttributes() {
    return [...super.observedAttributes, 'lang'];
  }

  /** @type {Calculation | undefined} */
  #calculation;
  #arrival = new CoreArrival(this);
  /** Whether the visitor has begun before the core was there to answer. */
  #unanswered = false;
  #attributes = new Attributes();
  /** @type {string[]} */
  #offered = [];
  /** @type {Set<string>} the programmes that the host's values stand in */
  #prefilled = new Set();
  #shows = (/** @type {string} */ _part) => true;
  #problems = new ProblemsInSight(() => {
    this.requestUpdate();
    this.#tellProblems();
  });
  /** @type {Set<string>} what is wrong and was told, or was the host's own doing */
  #refused = new Set();
  #languages = new MutationObserver(() => this.requestUpdate());
  #words = wordsFor('ru');
  #format = formatter('ru', { units: {}, choice: String });
  /** @type {string | null} */
  #focused = null;
  #frame = 0;
  #announcing = 0;

  constructor() {
    super();
    /** @type {string | undefined} */
    this.programme = undefined;
    /** @type {string | undefined} */
    this.programmes = undefined;
    /** @type {string | undefined} */
    this.edition = undefined;
    /** @type {string | undefined} */
    this.question = undefined;
    /** @type {Values | null | undefined} */
    this.values = undefined;
    /** @type {string | undefined} */
    this.show = undefined;
    /** @type {string | undefined} */
    this.layout = undefined;
    /** @type {string | undefined} of the wasm file, where it is not beside the script */
    this.wasmUrl = undefined;
    /** @type {string | undefined} of frame.html, where it is not beside the script; empty: none */
    this.frameUrl = undefined;
    /** @type {Phase} */
    this.phase = 'loading';
    this.announced = '';
  }

  /** The frame, which the rules of a host do not reach. */
  createRenderRoot() {
    const root = super.createRenderRoot();
    const frame = root.appendChild(document.createElement('div'));
    frame.className = 'frame';
    frame.style.setProperty('--rem', getComputedStyle(frame).fontSize);
    // Of the fields' own events this one alone would get out of the shadow tree.
    frame.addEventListener('input', (event) => {
      if (/** @type {Node} */ (event.target).getRootNode() === root) event.stopPropagation();
    });
    return frame;
  }

  connectedCallback() {
    super.connectedCallback();
    if (this.phase === 'failed') this.#load();
    this.#arrival.frame?.listen(true);
    /** @type {Node} */
    let root = this;
    do {
      root = root instanceof ShadowRoot ? root.host.getRootNode() : root.getRootNode();
      this.#languages.observe(root, { subtree: true, attributeFilter: ['lang'] });
    } while (root instanceof ShadowRoot);
    // The element may have been moved to where another language is spoken.
    this.requestUpdate();
  }

  disconnectedCallback() {
    super.disconnectedCallback();
    this.#languages.disconnect();
    this.#arrival.frame?.listen(false);
    clearTimeout(this.#announcing);
    this.#problems.stop();
    // Not every browser says that a field which is taken away is left.
    if (this.#focused) this.#actions.leave(this.#focused);
  }

  /**
   * @param {string} name
   * @param {string | null} old
   * @param {string | null} value
   */
  attributeChangedCallback(name, old, value) {
    super.attributeChangedCallback(name, old, value);
    if (name === 'lang') this.requestUpdate();
  }

  /**
   * How the core came to be there, or why it is not, once that is known.
   *
   * @returns {Promise<Diagnosis>}
   */
  async diagnose() {
    await this.updateComplete;
    return /** @type {Promise<Diagnosis>} */ (this.#arrival.diagnosis);
  }

  async #load() {
    this.#calculation ??= new Calculation(outlines());
    // What has failed once shows its form when it can answer.
    this.phase = this.phase === 'failed' ? 'retrying' : 'loading';
    const { ok } = await this.#arrival.begin();
    if (!ok) return this.#fail();
    if (this.#arrival.frame) {
      this.phase = 'framed';
      return;
    }
    this.#calculation.infos = estimators();
    this.phase = 'ready';
    await this.updateComplete;
    if (this.#unanswered) this.#tell();
    this.#unanswered = false;
  }

  /** The form goes away, and what was typed waits for its return. */
  async #fail() {
    if (this.#focused) this.#calculation?.settle(this.#focused, this.#words.language);
    const hadFocus = this.#focused !== null;
    this.#focused = null;
    this.#calculation?.entries.forgetIncomplete();
    this.phase = 'failed';
    await this.updateComplete;
    if (hadFocus) this.#focusOn('button');
  }

  async #retry() {
    await this.#load();
    await this.updateComplete;
    const targets = { ready: 'h2', framed: 'iframe', failed: 'button' };
    this.#focusOn(targets[/** @type {keyof typeof targets} */ (this.phase)]);
  }

  /** @param {string} selector */
  #focusOn(selector) {
    /** @type {HTMLElement | null} */ (this.renderRoot.querySelector(selector))?.focus();
  }

  /** @param {PropertyValues} changed */
  willUpdate(changed) {
    // Not before its properties are known, and before it draws anything.
    if (!this.#calculation) this.#load();
    const words = wordsFor(languageOf(this));
    const calculation = this.#calculation;
    this.#arrival.frame?.update();
    const spokenAnew = words !== this.#words || !this.hasUpdated;
    if (spokenAnew) {
      // What is being typed was typed in the language that was there until now.
      if (this.#focused) calculation?.settle(this.#focused, this.#words.language);
      this.#words = words;
      const choice = (/** @type {string} */ id) => words.terms[id] ?? id;
      this.#format = formatter(words.language, { units: words.units, choice });
    }
    if (!calculation) return;
    this.#shows = this.#attributes.shown(this.show);
    this.#attributes.check(this.layout, this.getAttribute('lang'));
    const chosen = ['programme', 'programmes', 'edition', 'question', 'values', 'phase'];
    const chosenAnew = chosen.some((name) => changed.has(name));
    if (chosenAnew) this.#choose(calculation, changed.has('values'));
    if (chosenAnew || spokenAnew) {
      // What a screen reader was told stood in another language or programme.
      this.announced = '';
      this.#answer();
      // While a frame is awaited, it was the visitor who chose.
      if (!this.#frame) this.#refused = new Set(this.#refusals().map(keyOf));
    }
  }

  /**
   * @param {Calculation} calculation
   * @param {boolean} valuesAnew
   */
  #choose(calculation, valuesAnew) {
    const { infos } = calculation;
    const { offered, programme, edition, question } = this.#attributes.choice(infos, this);
    this.#offered = offered;
    calculation.choose(programme, edition, question);
    if (valuesAnew) this.#prefilled.clear();
    if (this.#prefilled.has(programme)) return;
    this.#prefilled.add(programme);
    const isOwn = (/** @type {{ programme: string }} */ info) => info.programme === programme;
    const { refused, fields } = prefill(calculation.entries, this.values, {
      own: infos.filter(isOwn),
      others: infos.filter((info) => offered.includes(info.programme)),
    });
    this.#attributes.warn('values', refused.join(', '), fields);
  }

  /** @returns {TemplateResult} */
  render() {
    const { interface: say, language } = this.#words;
    const calculation = this.#calculation;
    const { phase } = this;
    const action = html`<slot name="action" @click=${this.#act}></slot>`;
    if (!calculation || (phase !== 'ready' && phase !== 'loading')) {
      return absenceView(this.#words, phase, this.#arrival.frame, () => this.#retry(), action);
    }
    const view = this.#view(calculation);
    const form = this.#shows('form');
    const result = this.#shows('result');
    const facts = result || this.#shows('conditions');
    const [{ programme }] = view.form.infos;
    return html`<div class="estimator" lang=${language}>
      <div class="columns ${form && facts ? '' : 'single'}">
        <div class="given">
          ${headerView(
            view,
            this.#offered,
            form ? calculation.editions(programme) : [],
            form ? calculation.questions : [],
          )}
          ${
            form
              ? html`<form
                  part="form"
                  novalidate
                  autocomplete="off"
                  aria-label=${say.form}
                  @submit=${stop}
                >
                  ${formView(view)}
                </form>`
              : nothing
          }
          ${form && result ? barView(view) : nothing} ${facts ? nothing : action}
        </div>
        ${
          facts
            ? html`<section class="result" aria-label=${say.result} tabindex="-1">
                ${result ? summaryView(view) : nothing} ${action} ${factsView(view)}
              </section>`
            : nothing
        }
        ${workingsView(view)} ${this.#shows('rules') ? rulesView(view) : nothing}
      </div>
      <slot name="disclaimer"></slot>
      ${clausePopover}
      <div class="unseen" role="status">${this.announced}</div>
    </div>`;
  }

  /**
   * @param {Calculation} calculation
   * @returns {View}
   */
  #view(calculation) {
    const { form, published, entries, asked } = calculation;
    return {
      words: this.#words,
      format: this.#format,
      form,
      published,
      entries,
      asked,
      focused: this.#focused,
      problemAt: (path, key) => this.#problems.at(calculation, this.#focused, path, key),
      shows: this.#shows,
      actions: this.#actions,
    };
  }

  /** @type {Actions} */
  #actions = {
    type: (path, typed) => {
      this.#calculation?.entries.put(path, typed);
      this.#problems.typedAt(path);
      this.#changed();
    },
    enter: (path) => {
      const calculation = this.#calculation;
      const field = calculation && fieldAt(calculation.form, path)?.field;
      // What is typed on starts from the text in sight, not from the bare amount behind it.
      if (field && isAmount(field)) {
        calculation.entries.put(path, shownAmount(this.#view(calculation), field, path));
      }
      this.#focused = path;
    },
    leave: (path) => {
      // Only what is not refused is settled, and what was typed a moment ago was not asked yet.
      if (this.#frame) this.#answer();
      this.#calculation?.settle(path, this.#words.language);
      if (this.#focused === path) this.#focused = null;
      this.#problems.leftAt(path);
      this.#tellProblems();
      this.requestUpdate();
    },
    addRow: (list) => {
      const key = this.#calculation?.entries.addRow(list);
      this.#changed();
      this.#focusLater(`[data-row="${list}.${key}"]`);
    },
    removeRow: (list, key) => {
      const entries = this.#calculation?.entries;
      if (!entries) return;
      const index = entries.rows(list).findIndex((row) => row.key === key);
      entries.removeRow(list, key);
      this.#changed();
      const rows = entries.rows(list);
      const next = rows[Math.min(index, rows.length - 1)];
      this.#focusLater(`[data-row="${list}.${next.key}"]`);
    },
    reveal: (path) => this.#focusLater(`[data-path="${path}"]`),
    chooseProgramme: (programme) => {
      // Another document has other editions and questions.
      Object.assign(this, { programme, edition: undefined, question: undefined });
      this.#changed();
    },
    chooseEdition: (edition) => {
      this.edition = edition;
      this.#changed();
    },
    chooseQuestion: (question) => {
      this.question = question;
      this.#changed();
    },
    toResult: () => this.#focusLater('.result'),
  };

  /** @param {string} selector */
  async #focusLater(selector) {
    this.requestUpdate();
    await this.updateComplete;
    showAndFocus(this.renderRoot.querySelector(selector));
  }

  /** The visitor changed something: one answer for all that happens within a frame. */
  #changed() {
    this.requestUpdate();
    if (this.#frame) return;
    this.#frame = requestAnimationFrame(async () => {
      this.#frame = 0;
      await this.updateComplete;
      this.#answer();
      this.requestUpdate();
      this.#tell();
    });
  }

  #answer() {
    const calculation = this.#calculation;
    if (!calculation || this.phase !== 'ready') return;
    calculation.answer({ on: today(), language: this.#words.language });
  }

  #tell() {
    const calculation = this.#calculation;
    if (this.phase !== 'ready') {
      this.#unanswered = true;
      return;
    }
    if (!calculation) return;
    this.dispatchEvent(new PointsEstimateEvent(detailOf(calculation)));
    this.#tellProblems();
    clearTimeout(this.#announcing);
    // A host that shows no result here says it in its own way.
    if (!this.#shows('result')) return;
    this.#announcing = window.setTimeout(() => {
      this.announced = announcement(this.#view(calculation));
    }, settledAfter);
  }

  /** What the visitor sees to be wrong. */
  #refusals() {
    const calculation = this.#calculation;
    if (!calculation) return [];
    const all = calculation.asked.flatMap(({ problems }) => problems);
    return all.filter(({ path, key, problem }) => {
      const inSight = this.#problems.at(calculation, this.#focused, path, key ?? undefined);
      return problem.code !== 'required' && inSight === problem;
    });
  }

  #tellProblems() {
    const refusals = this.#refusals();
    const before = this.#refused;
    this.#refused = new Set(refusals.map(keyOf));
    const isNew = refusals.some((refusal) => !before.has(keyOf(refusal)));
    if (!isNew || !this.#calculation) return;
    this.dispatchEvent(new PointsProblemsEvent(this.#calculation, refusals));
  }

  /** @param {Event} click on what is in the slot */
  #act(click) {
    if (!this.#calculation || !isPress(click)) return;
    // What was typed a moment ago counts.
    if (this.#frame) this.#answer();
    const detail = this.#arrival.frame?.estimate ?? detailOf(this.#calculation);
    this.dispatchEvent(new PointsActionEvent(detail));
  }
}

/** @param {PlacedProblem} placed */
function keyOf({ path, key, problem }) {
  return `${path} ${key} ${problem.code}`;
}

/** @param {Event} event */
function stop(event) {
  event.preventDefault();
}

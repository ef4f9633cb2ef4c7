// @ts-check

import { LitElement, html, nothing } from 'lit';

import { Calculation } from './calculation.js';
import { estimators, ready } from './estimator.js';
import { showAndFocus } from './focus.js';
import { formatter } from './format.js';
import { formView } from './form/form.js';
import { shownAmount } from './form/shown-amount.js';
import { fieldAt } from './form/entries.js';
import { isAmount } from './form/asking.js';
import { headerView } from './header.js';
import { languageOf } from './language-of.js';
import { PointsEstimateEvent, detailOf } from './points-estimate-event.js';
import { ProblemsInSight } from './problems-in-sight.js';
import { announcement } from './result/headline.js';
import { factsView, workingsView } from './result/result.js';
import { barView, summaryView } from './result/summary.js';
import { clausePopover } from './result/clause.js';
import { rulesView } from './rules/rules.js';
import { styles } from './styles.js';
import { today } from './today.js';
import { wordsFor } from './words/index.js';

/** @import { PropertyValues, TemplateResult } from 'lit' */
/** @import { Actions, View } from './view.js' */

/** A screen reader hears the figure once the visitor has stopped typing for so long. */
const settledAfter = 1200;

/**
 * `<points-estimator programme="keaz" edition="2026" lang="ru">`: what a loyalty programme pays for a
 * project. Its light-DOM content is shown until the core is ready, and stays if it cannot load.
 */
export class PointsEstimatorElement extends LitElement {
  static styles = styles;

  static properties = {
    programme: { type: String, reflect: true },
    edition: { type: String, reflect: true },
    question: { type: String, reflect: true },
    phase: { state: true },
    announced: { state: true },
  };

  // `lang` is the platform's own attribute; Lit only has to hear of its changes.
  static get observedAttributes() {
    return [...super.observedAttributes, 'lang'];
  }

  /** @type {Calculation | undefined} */
  #calculation;
  #problems = new ProblemsInSight(() => this.requestUpdate());
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
    this.edition = undefined;
    /** @type {string | undefined} */
    this.question = undefined;
    /** @type {'loading' | 'ready' | 'failed'} */
    this.phase = 'loading';
    this.announced = '';
  }

  connectedCallback() {
    super.connectedCallback();
    this.#languages.observe(document, { subtree: true, attributeFilter: ['lang'] });
    // The element may have been moved to where another language is spoken.
    this.requestUpdate();
    if (!this.#calculation) this.#load();
  }

  disconnectedCallback() {
    super.disconnectedCallback();
    this.#languages.disconnect();
    clearTimeout(this.#announcing);
    this.#problems.stop();
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

  async #load() {
    this.phase = 'loading';
    try {
      await ready();
      this.#calculation = new Calculation(estimators());
      this.phase = 'ready';
    } catch {
      this.phase = 'failed';
    }
  }

  async #retry() {
    await this.#load();
    await this.updateComplete;
    const target = this.phase === 'ready' ? 'h2' : 'button';
    /** @type {HTMLElement | null} */ (this.renderRoot.querySelector(target))?.focus();
  }

  /** @param {PropertyValues} changed */
  willUpdate(changed) {
    const words = wordsFor(languageOf(this));
    const calculation = this.#calculation;
    const spokenAnew = words !== this.#words || !this.hasUpdated;
    if (spokenAnew) {
      // What is being typed was typed in the language that was there until now.
      if (this.#focused) calculation?.settle(this.#focused, this.#words.language);
      this.#words = words;
      const choice = (/** @type {string} */ id) => words.terms[id] ?? id;
      this.#format = formatter(words.language, { units: words.units, choice });
    }
    if (!calculation) return;
    const chosen = ['programme', 'edition', 'question', 'phase'];
    const chosenAnew = chosen.some((name) => changed.has(name));
    if (chosenAnew) {
      const { programme, edition, question } = this;
      calculation.choose(programme ?? undefined, edition ?? undefined, question ?? undefined);
    }
    if (chosenAnew || spokenAnew) {
      // What a screen reader was told stood in another language or programme.
      this.announced = '';
      this.#answer();
    }
  }

  /** @returns {TemplateResult} */
  render() {
    const { interface: say, language } = this.#words;
    const calculation = this.#calculation;
    if (this.phase !== 'ready' || !calculation) {
      const failed = this.phase === 'failed';
      return html`<div class="waiting" lang=${language}>
        <slot></slot>
        <p role="status">${failed ? say.failed : say.loading}</p>
        ${
          failed
            ? html`<button type="button" class="add" @click=${this.#retry}>${say.retry}</button>`
            : nothing
        }
      </div>`;
    }
    const view = this.#view(calculation);
    if (view.form.infos.length === 0) {
      return html`<div class="waiting" lang=${language}>
        <slot></slot>
        <p role="status">${say.unknownProgramme}</p>
      </div>`;
    }
    return html`<div class="estimator" lang=${language}>
      <div class="columns">
        <div class="given">
          ${headerView(view, calculation.editions(view.form.infos[0].programme), calculation.questions)}
          <form novalidate autocomplete="off" aria-label=${say.form} @submit=${stop}>
            ${formView(view)}
          </form>
          ${barView(view)}
        </div>
        <section class="result" aria-label=${say.result} tabindex="-1">
          ${summaryView(view)} ${factsView(view)}
        </section>
        ${workingsView(view)} ${rulesView(view)}
      </div>
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
      this.#calculation?.settle(path, this.#words.language);
      if (this.#focused === path) this.#focused = null;
      this.#problems.leftAt(path);
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
    if (!calculation) return;
    calculation.answer({ on: today(), language: this.#words.language });
  }

  #tell() {
    const calculation = this.#calculation;
    if (!calculation || calculation.form.infos.length === 0) return;
    this.dispatchEvent(new PointsEstimateEvent(detailOf(calculation)));
    clearTimeout(this.#announcing);
    this.#announcing = window.setTimeout(() => {
      this.announced = announcement(this.#view(calculation));
    }, settledAfter);
  }
}

/** @param {Event} event */
function stop(event) {
  event.preventDefault();
}

// @ts-check

import { LitElement } from 'lit';

import { Session } from '../model/session.js';
import { differ, readValues } from '../model/values.js';
import { languageFor } from '../text/words.js';
import { contextOf } from '../view/context.js';
import { estimatorView } from '../view/estimator/estimator.js';
import { announcement } from '../view/headline/headline.js';
import { placeholderView } from '../view/placeholder/placeholder.js';
import { styles } from '../view/styles/styles.js';
import { VisitorActions } from './actions.js';
import { Arrival } from './arrival.js';
import { Attributes } from './attributes.js';
import { LanguageObserver, languageOf } from './language-of.js';
import { Teller } from './teller.js';

/** @import { PropertyValues, TemplateResult } from 'lit' */
/** @import { Diagnosis } from '../core/diagnosis.js' */
/** @import { Values } from '../model/values.js' */
/** @import { Phase } from '../view/placeholder/placeholder.js' */
/** @import { Arrived, Wanted } from './arrival.js' */

/** What decides which form is shown, and what stands in it. */
const CHOICES = ['programme', 'programmes', 'edition', 'question', 'values', 'phase', 'arrived'];

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
    arrived: { state: true },
    announced: { state: true },
  };

  // `lang` is the platform's own attribute; Lit only has to hear of its changes.
  static get observedAttributes() {
    return [...super.observedAttributes, 'lang'];
  }

  #attributes = new Attributes();
  #session = new Session([], () => {
    this.requestUpdate();
    this.#teller.tellProblems();
  });
  #teller = new Teller(this, this.#session, () => {
    // A host that shows no result here says it in its own way.
    const context = this.#context;
    if (context && this.#shows('result')) this.announced = announcement(context);
  });
  #arrival = new Arrival(this, this.#session);
  #actions = new VisitorActions(this, {
    session: this.#session,
    teller: this.#teller,
    arrival: this.#arrival,
  });
  /** @type {Wanted} */
  #wanted = { language: languageFor(null), programme: '', offered: [] };
  /** Whether the host has set values that the form does not have yet. */
  #hasValues = true;
  #shows = (/** @type {string} */ _part) => true;

  constructor() {
    super();
    new LanguageObserver(this);
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
    /** @type {Arrived | null} what there is to be shown */
    this.arrived = null;
    this.announced = '';
  }

  /** An inner root, which the rules of a host do not reach. */
  createRenderRoot() {
    const shadow = super.createRenderRoot();
    const root = shadow.appendChild(document.createElement('div'));
    root.className = 'frame';
    root.style.setProperty('--rem', getComputedStyle(root).fontSize);
    // Of the fields' own events this one alone would get out of the shadow tree.
    root.addEventListener('input', (event) => {
      if (/** @type {Node} */ (event.target).getRootNode() === shadow) event.stopPropagation();
    });
    return root;
  }

  disconnectedCallback() {
    super.disconnectedCallback();
    this.#teller.stop();
    // Not every browser says that a field which is taken away is left.
    const { focused } = this.#session;
    this.#session.stop();
    if (focused) this.#actions.leave(focused);
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

  /** @param {PropertyValues} changed */
  willUpdate(changed) {
    this.#shows = this.#attributes.shown(this.show);
    this.#attributes.check(this.layout, this.getAttribute('lang'));
    this.#hasValues ||= changed.has('values');
    const language = languageFor(languageOf(this));
    this.#wanted = { language, ...this.#attributes.programme(this) };
    this.#arrival.want(this.#wanted);
    const { arrived } = this;
    if (!arrived || !CHOICES.some((name) => changed.has(name))) return;
    this.#session.speak(arrived.language);
    const isShown = arrived.programme === this.#session.form.infos[0]?.programme;
    // What is set of a programme that is on its way waits for it.
    if (!isShown || arrived.programme === this.#wanted.programme) this.#choose(arrived);
    // What a screen reader was told stood in another language or programme.
    this.announced = '';
    this.#actions.answer();
    // While an answer is pending, the change came from the visitor.
    if (!this.#actions.isPending) this.#teller.acceptProblems();
  }

  /** @param {Arrived} arrived */
  #choose({ programme, others }) {
    const session = this.#session;
    session.choose({ programme, ...this.#attributes.choice(session.infos, this) });
    const filled = session.fill(this.values, { areNew: this.#hasValues, others });
    this.#hasValues = false;
    if (filled) this.#attributes.warn('values', filled.refused.join(', '), filled.fields);
  }

  /** @returns {TemplateResult} */
  render() {
    const { phase, announced } = this;
    const { language, programme } = this.#wanted;
    const context = this.#context;
    if (!context || (phase !== 'ready' && phase !== 'loading')) {
      const { retry, frame } = this.#arrival;
      const actions = { retry, act: this.#actions.act };
      return placeholderView(language, phase, frame?.iframe, actions);
    }
    const { editions, questions } = this.#session;
    const programmes = this.arrived?.offered ?? [];
    return estimatorView(context, { programme, programmes, editions, questions }, announced);
  }

  get #context() {
    const { words, format } = this.arrived ?? {};
    if (!words || !format) return null;
    return contextOf(this.#session, { words, format, shows: this.#shows, actions: this.#actions });
  }
}

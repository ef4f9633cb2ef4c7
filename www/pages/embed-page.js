// @ts-check

// The integrator's page: choices, the element as they make it, and the code that makes it so on
// another site. A choice that this build's element does not know is not offered.

import { coreOf, PointsEstimatorElement } from '../element/points-estimator.js';
import { copyOrSelect } from './embed/copy.js';
import { releaseOf } from './embed/release.js';
import { attributesOf, policiesOf, ruleOf, snippetsOf } from './embed/snippets.js';
import { questionsOf } from '../model/questions.js';
import { PROGRAMMES } from '../core/programmes.js';
import { loadEmbedWords } from '../text/embed-words.js';
import { loadProgramme } from '../text/load-words.js';
import { languageFor } from '../text/words.js';

/** @import { ProgrammeText } from '../text/load-words.js' */
/** @import { EmbedWords } from '../text/embed-words.js' */
/** @import { Choices, Source } from './embed/snippets.js' */

const ATTRIBUTES = /** @type {const} */ ([
  'programme',
  'edition',
  'question',
  'lang',
  'show',
  'layout',
]);
const ACCENT = '--points-estimator-accent';
const known = new Set(PointsEstimatorElement.observedAttributes);

/** @type {<Kind extends HTMLElement>(id: string) => Kind} */
const byId = (id) => /** @type {any} */ (document.getElementById(id));

const element = /** @type {PointsEstimatorElement} */ (document.querySelector('points-estimator'));
const form = /** @type {HTMLFormElement} */ (byId('choices'));
const accent = /** @type {HTMLInputElement} */ (byId('accent'));
const picker = /** @type {HTMLInputElement} */ (byId('picker'));
const pin = /** @type {HTMLInputElement} */ (byId('pin'));

/** @param {string} name */
const list = (name) => /** @type {HTMLSelectElement} */ (form.elements.namedItem(name));

/** Where this page is, there the files are. @type {Source} */
const latest = { folder: new URL('.', document.baseURI).href, digests: {} };

/** @type {Source | null} */
let release = null;
let version = '';
let language = languageAsked();

/** @type {EmbedWords} what the page itself says */
let say;

/** @type {Record<string, ProgrammeText>} what each programme is called, and what of it can be chosen */
let programmes;

function languageAsked() {
  return languageFor(new URLSearchParams(location.search).get('lang'));
}

/**
 * Brings the words of the language, and speaks it.
 *
 * @returns {Promise<boolean>} whether it is still the one that is asked for
 */
async function learn() {
  const asked = language;
  const ofProgrammes = PROGRAMMES.map(async (id) => [id, await loadProgramme(asked, id)]);
  const loaded = Promise.all(ofProgrammes);
  // What fails is told in the language of the page.
  loaded.catch(() => {});
  const own = await loadEmbedWords(asked);
  if (asked !== language) return false;
  say = own;
  speak();
  programmes = Object.fromEntries(await loaded);
  return asked === language;
}

/** Everything that is said, in the language of the page. What was chosen stays. */
function speak() {
  document.documentElement.lang = language;
  document.title = say.title;
  for (const spoken of /** @type {NodeListOf<HTMLElement>} */ (
    document.querySelectorAll('[data-word]')
  )) {
    spoken.textContent = say.page[spoken.dataset.word ?? ''];
  }
  document.querySelector('.languages')?.setAttribute('aria-label', say.languages);
  for (const link of /** @type {NodeListOf<HTMLAnchorElement>} */ (
    document.querySelectorAll('.languages a')
  )) {
    if (link.lang === language) link.setAttribute('aria-current', 'page');
    else link.removeAttribute('aria-current');
  }
  byId('back').setAttribute('href', language === 'ru' ? './index.html' : './index.html?lang=en');
  for (const told of document.querySelectorAll('.copying [role=status]')) told.textContent = '';
}

/** The lists, as long as what was chosen before them leaves something to choose. */
function fillLists() {
  fill(
    'programme',
    PROGRAMMES.map((id) => ({ id, text: programmes[id].words.programmes[id].name })),
  );
  const chosen = list('programme').value;
  const { words, infos: own } = programmes[chosen];
  const editions = [...new Set(own.map(({ edition }) => edition))].filter((id) => id !== null);
  /** @param {string} id */
  const nameOf = (id) => words.editions[id] ?? id;
  const newest = say.newest.replace('{edition}', nameOf(editions[0] ?? ''));
  fill('edition', [{ id: '', text: newest }, ...editions.map((id) => ({ id, text: nameOf(id) }))]);
  const edition = list('edition').value || (editions[0] ?? null);
  const questions = questionsOf(own.filter((info) => info.edition === edition));
  // The first one is what the element asks by itself.
  fill(
    'question',
    questions.map(([{ id }], index) => ({
      id: index === 0 ? '' : id,
      text: words.estimators[id],
    })),
  );
}

/**
 * @param {string} name of a list
 * @param {{ id: string, text: string }[]} items
 */
function fill(name, items) {
  const select = list(name);
  const chosen = select.value;
  select.replaceChildren(...items.map(({ id, text }) => new Option(text, id)));
  select.value = items.some(({ id }) => id === chosen) ? chosen : items[0].id;
  // An edition is one of the newest and the others: one alone is no choice.
  const least = name === 'edition' ? 3 : 2;
  /** @type {HTMLElement} */ (select.closest('.field')).hidden = items.length < least;
}

/** The parts that can be left out, and no choice that the element does not know. */
function offerWhatItKnows() {
  const { parts } = say;
  const left = [
    .../** @type {NodeListOf<HTMLInputElement>} */ (form.querySelectorAll('[name=show]')),
  ]
    .filter(({ checked }) => !checked)
    .map(({ value }) => value);
  byId('parts').replaceChildren(
    ...Object.entries(parts).map(([value, text]) => {
      const label = document.createElement('label');
      label.className = 'tick';
      const input = document.createElement('input');
      Object.assign(input, { type: 'checkbox', name: 'show', value });
      input.checked = !left.includes(value);
      label.append(input, text);
      return label;
    }),
  );
  for (const group of /** @type {NodeListOf<HTMLFieldSetElement>} */ (
    form.querySelectorAll('[data-attribute]')
  )) {
    group.hidden = !known.has(group.dataset.attribute ?? '');
    group.disabled = group.hidden;
  }
}

/** @returns {Choices} */
function choices() {
  // What stands in a group that is not offered is not among them.
  const given = new FormData(form);
  /** @param {string} name */
  const one = (name) => String(given.get(name) ?? '');
  const parts = given.getAll('show');
  const isWhole = parts.length === form.querySelectorAll('[name=show]').length;
  const colour = one('accent').trim();
  return {
    programme: one('programme'),
    edition: one('edition'),
    question: one('question'),
    lang: one('lang'),
    show: isWhole ? '' : parts.join(' '),
    layout: one('layout'),
    accent: CSS.supports('color', colour) ? colour : '',
  };
}

/** Shows what is chosen: beside the choices, and as code. */
function show() {
  const chosen = choices();
  const attributes = new Map(attributesOf(chosen));
  for (const name of ATTRIBUTES) {
    const value = attributes.get(name);
    if (value === undefined) element.removeAttribute(name);
    else if (element.getAttribute(name) !== value) element.setAttribute(name, value);
  }
  if (chosen.accent === '') element.style.removeProperty(ACCENT);
  else element.style.setProperty(ACCENT, chosen.accent);

  const isWrong = accent.value.trim() !== '' && chosen.accent === '';
  const { accentHint, accentProblem } = say.page;
  accent.setAttribute('aria-invalid', String(isWrong));
  byId('accent-hint').textContent = isWrong ? accentProblem : accentHint;
  if (/^#[\da-f]{6}$/i.test(chosen.accent)) picker.value = chosen.accent;

  byId('pinned').hidden = release === null;
  const source = (pin.checked && release) || latest;
  const { script, frame, npm } = snippetsOf(chosen, source);
  const policies = policiesOf(source.folder);
  put('script', script);
  put('script-policy', policies.script);
  put('rule', ruleOf(chosen.accent));
  byId('style-rule').hidden = chosen.accent === '';
  put('frame', frame);
  put('frame-policy', policies.frame);
  put('install', `npm install ./points-estimator-${version}.tgz`);
  put('npm', npm);
}

/**
 * @param {string} id
 * @param {string} text
 */
function put(id, text) {
  const code = byId(id);
  if (code.textContent === text) return;
  code.textContent = text;
  // What was said of it held for what stood there before.
  const status = document.querySelector(`[data-copies="${id}"] [role=status]`);
  if (status) status.textContent = '';
}

/** A button for each code, named after it. */
function addButtons() {
  for (const place of /** @type {NodeListOf<HTMLElement>} */ (
    document.querySelectorAll('[data-copies]')
  )) {
    const id = place.dataset.copies ?? '';
    const title = byId(`${id}-title`) ?? byId(id);
    const button = document.createElement('button');
    Object.assign(button, { type: 'button', id: `copy-${id}` });
    button.dataset.word = 'copy';
    button.setAttribute('aria-labelledby', `${button.id} ${title.id}`);
    const status = document.createElement('span');
    status.setAttribute('role', 'status');
    button.addEventListener('click', async () => {
      const copied = await copyOrSelect(byId(id));
      status.textContent = copied ? say.copied : say.selected;
    });
    place.append(button, status);
  }
}

form.addEventListener('input', ({ target }) => {
  if (target === picker) accent.value = picker.value;
  if (target instanceof HTMLInputElement && target.name === 'show') {
    const isLast = !form.querySelector('[name=show]:checked');
    if (isLast) target.checked = true;
  }
  if (target instanceof HTMLSelectElement) {
    if (target.name === 'programme') list('edition').value = '';
    fillLists();
  }
  show();
});
form.addEventListener('submit', (event) => event.preventDefault());
pin.addEventListener('input', show);

// The calculator has choices of its own, and what is chosen there is chosen here.
element.addEventListener('points-estimate', () => {
  for (const name of /** @type {const} */ (['edition', 'question'])) {
    const select = list(name);
    const value = element[name] ?? '';
    if (select.value === value) continue;
    const isThere = [...select.options].some((option) => option.value === value);
    select.value = isThere ? value : '';
    fillLists();
  }
  show();
});

document.querySelector('.languages')?.addEventListener('click', (event) => {
  const { ctrlKey, metaKey, shiftKey, target } = /** @type {MouseEvent} */ (event);
  if (ctrlKey || metaKey || shiftKey || !(target instanceof HTMLAnchorElement)) return;
  event.preventDefault();
  history.replaceState(null, '', target.href);
  language = languageAsked();
  learn().then((isAsked) => isAsked && !form.hidden && restate(), fail);
});

function restate() {
  fillLists();
  offerWhatItKnows();
  show();
}

function fail() {
  byId('failed').hidden = false;
}

async function start() {
  addButtons();
  try {
    // The element shows the first programme, and has the same core.
    const [core] = await Promise.all([coreOf(PROGRAMMES[0]), learn()]);
    version = core.version();
  } catch {
    fail();
    return;
  }
  form.hidden = false;
  byId('code').hidden = false;
  restate();
  release = await releaseOf(latest.folder, version);
  show();
}

start();

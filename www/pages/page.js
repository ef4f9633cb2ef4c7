// @ts-check

import '../element/points-estimator.js';
import { PROGRAMMES } from '../core/programmes.js';
import { loadNames } from '../text/load-words.js';
import { LANGUAGES, languageFor } from '../text/words.js';
import { loadPageWords } from '../text/page-words.js';

/** @import { PointsEstimatorElement } from '../element/points-estimator-element.js' */

const estimator = /** @type {PointsEstimatorElement} */ (
  document.querySelector('points-estimator')
);
const names = { ru: 'Русский', en: 'English' };

/** The address says which programme, edition, question and language are shown, so each can be linked. */
async function show() {
  const address = new URLSearchParams(location.search);
  const language = languageFor(address.get('lang'));
  const asked = address.get('programme') ?? '';
  const programme = PROGRAMMES.includes(asked) ? asked : PROGRAMMES[0];

  document.documentElement.lang = language;
  estimator.programme = programme;
  estimator.edition = address.get('edition') ?? undefined;
  estimator.question = address.get('question') ?? undefined;

  const [say, named] = await Promise.all([loadPageWords(language), loadNames(language)]);
  // Another address may be shown meanwhile.
  if (String(address) !== String(new URLSearchParams(location.search))) return;
  document.title = say.title;
  for (const element of document.querySelectorAll('[data-word]')) {
    element.textContent = say[/** @type {HTMLElement} */ (element).dataset.word ?? ''];
  }
  draw('programmes', say.programmes, PROGRAMMES, programme, (id) => ({
    text: named[id].short,
    address: { programme: id, lang: address.get('lang') },
  }));
  draw('languages', say.languages, LANGUAGES, language, (id) => ({
    text: names[/** @type {'ru' | 'en'} */ (id)],
    address: {
      programme,
      edition: address.get('edition'),
      question: address.get('question'),
      lang: id === 'ru' ? null : id,
    },
    language: id,
  }));
}

/**
 * @param {string} id of the list of links
 * @param {string} label
 * @param {string[]} items
 * @param {string} current
 * @param {(item: string) => { text: string, address: Record<string, string | null>, language?: string }} link
 */
function draw(id, label, items, current, link) {
  const nav = document.getElementById(id);
  // What was awaited may come to a page that has been taken apart.
  if (!nav) return;
  nav.setAttribute('aria-label', label);
  items.forEach((item, index) => {
    const { text, address, language } = link(item);
    // The links stay where they are, so that the focus does too.
    const anchor = nav.children[index] ?? nav.appendChild(document.createElement('a'));
    anchor.textContent = text;
    anchor.setAttribute('href', `?${query(address)}`);
    if (language) anchor.setAttribute('lang', language);
    if (item === current) anchor.setAttribute('aria-current', 'page');
    else anchor.removeAttribute('aria-current');
  });
}

/** @param {Record<string, string | null>} address */
function query(address) {
  const given = Object.entries(address).filter(([, value]) => value !== null);
  return new URLSearchParams(/** @type {[string, string][]} */ (given)).toString();
}

document.addEventListener('click', (event) => {
  const anchor = event.target instanceof Element && event.target.closest('nav a');
  const plain = !event.ctrlKey && !event.metaKey && !event.shiftKey && event.button === 0;
  if (!anchor || !plain) return;
  // Where a browser lets no page from a disk change its address, the link leads on by itself.
  history.pushState(null, '', anchor.getAttribute('href'));
  event.preventDefault();
  show();
});

estimator.addEventListener('points-estimate', () => {
  const address = new URLSearchParams(location.search);
  const before = address.toString();
  const { edition, question } = estimator;
  if (edition) address.set('edition', edition);
  if (question) address.set('question', question);
  if (address.toString() === before) return;
  history.replaceState(null, '', `?${address}`);
  show();
});

addEventListener('popstate', show);
show();

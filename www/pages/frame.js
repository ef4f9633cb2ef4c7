// @ts-check

// The page within an iframe: the element alone, set up by the address, telling the page around it
// how high it is and what it has estimated. It keeps nothing, so it needs no storage.

import '../element/points-estimator.js';
import { languageFor } from '../text/words.js';
import { loadPageWords } from '../text/page-words.js';

/** @import { PointsEstimatorElement } from '../element/points-estimator-element.js' */

/** The attributes of the element that the address may set, each under its own name. */
const attributes = ['programme', 'programmes', 'edition', 'question', 'lang', 'show', 'layout'];

/** What it may set of the element's looks, and a property of CSS that takes what each may be. */
const looks = { accent: 'color', surface: 'color', text: 'color', radius: 'outline-offset' };

const address = new URLSearchParams(location.search);
const embedder = originOf(address.get('host') ?? document.referrer);
const element = /** @type {PointsEstimatorElement} */ (document.createElement('points-estimator'));

for (const name of attributes) {
  const value = address.get(name);
  if (value !== null) element.setAttribute(name, value);
}
// No frame within the frame.
element.frameUrl = '';
fillIn();
addEventListener('hashchange', fillIn);
for (const [name, kind] of Object.entries(looks)) {
  const value = address.get(name) ?? '';
  if (CSS.supports(kind, value)) element.style.setProperty(`--points-estimator-${name}`, value);
}

const language = languageFor(address.get('lang'));
document.documentElement.lang = language;
loadPageWords(language).then(({ title }) => (document.title = title));
// An iframe is transparent only where its colour scheme is that of the page around it.
document.documentElement.style.colorScheme = address.get('scheme') ?? '';
document.body.append(element);

if (embedder !== null && parent !== window) tell(embedder);

/** Values stand behind the `#` of the address, so that they stay in the browser. */
function fillIn() {
  const values = new URLSearchParams(location.hash.slice(1)).get('values');
  if (values !== null) element.setAttribute('values', values);
}

/** @param {string} target the only origin that any of it is sent to */
function tell(target) {
  /** @param {Record<string, unknown>} message */
  const post = (message) => parent.postMessage({ pointsEstimator: 1, ...message }, target);

  // Late too: the visitor may have had to ask for the core again.
  const rendered = new MutationObserver(() => {
    if (element.phase !== 'ready') return;
    rendered.disconnect();
    post({ kind: 'ready' });
  });
  rendered.observe(element.renderRoot, { childList: true, characterData: true, subtree: true });

  let height = 0;
  // The element and not the document, which is never lower than its frame: so it shrinks too.
  new ResizeObserver(() => {
    const now = Math.ceil(element.getBoundingClientRect().height);
    if (now !== height) post({ kind: 'size', height: now });
    height = now;
  }).observe(element);

  for (const kind of ['estimate', 'problems', 'error']) {
    element.addEventListener(`points-${kind}`, (event) => {
      const { detail } = /** @type {CustomEvent} */ (event);
      post({ kind, detail });
    });
  }
}

/**
 * The origin of an address, if it has one that a message can be sent to: a page from disk has none.
 *
 * @param {string} url
 */
function originOf(url) {
  try {
    const { origin } = new URL(url);
    return origin === 'null' ? null : origin;
  } catch {
    return null;
  }
}

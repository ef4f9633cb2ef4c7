// @ts-check

// What an integrator pastes: plain text, made of the choices and of where the files are.

/**
 * What was chosen, as the element's attributes say it. Empty is the element's own default, which a
 * snippet does not spell.
 *
 * @typedef {object} Choices
 * @property {string} programme
 * @property {string} edition
 * @property {string} question
 * @property {string} lang
 * @property {string} show
 * @property {string} layout
 * @property {string} accent
 */

/**
 * @typedef {object} Source
 * @property {string} folder the address of the files, with a slash at its end
 * @property {Record<string, string>} digests by file name; none for files that may change
 */

/** @typedef {{ script: string, frame: string, npm: string }} Snippets */

export const ELEMENT_SCRIPT = 'points-estimator.js';
export const FRAME_SCRIPT = 'points-estimator-frame.js';
const ACCENT = '--points-estimator-accent';

/**
 * The element's attributes, each with its value.
 *
 * @param {Choices} choices
 * @returns {[string, string][]}
 */
export function attributesOf({ programme, edition, question, lang, show, layout }) {
  /** @type {[string, string][]} */
  const all = Object.entries({ programme, edition, question, lang, show, layout });
  return all.filter(([, value]) => value !== '');
}

/**
 * @param {Choices} choices
 * @param {Source} source
 * @returns {Snippets}
 */
export function snippetsOf(choices, source) {
  const chosen = attributesOf(choices);
  const { accent } = choices;
  const style = accent === '' ? '' : attribute('style', `${ACCENT}: ${accent}`);
  const element = `<points-estimator${chosen.map(pair).join('')}${style}></points-estimator>`;
  /** @type {[string, string][]} */
  const data = accent === '' ? chosen : [...chosen, ['accent', accent]];
  const frame = data.map(([name, value]) => attribute(`data-${name}`, value)).join('');
  return {
    script: `<script type="module"${load(source, ELEMENT_SCRIPT)}></script>\n${element}`,
    frame: `<script${load(source, FRAME_SCRIPT)}${frame} async></script>`,
    npm: `<script type="module">\n  import 'points-estimator/define';\n</script>\n${element}`,
  };
}

/**
 * What a page's policy has to allow.
 *
 * @param {string} folder
 * @returns {{ script: string, frame: string }}
 */
export function policiesOf(folder) {
  const { origin } = new URL(folder);
  return {
    script: `script-src ${origin} 'wasm-unsafe-eval'; connect-src ${origin}`,
    frame: `script-src ${origin}; frame-src ${origin}`,
  };
}

/**
 * What colours the element from a stylesheet, where a policy forbids the attribute `style`.
 *
 * @param {string} accent
 */
export function ruleOf(accent) {
  return `points-estimator { ${ACCENT}: ${accent}; }`;
}

/**
 * @param {Source} source
 * @param {string} name
 */
function load({ folder, digests }, name) {
  const src = attribute('src', `${folder}${name}`);
  if (!digests[name]) return src;
  // Without CORS a browser does not look at what another origin sends.
  return `${src}${attribute('integrity', digests[name])}${attribute('crossorigin', 'anonymous')}`;
}

/** @param {[string, string]} pair */
function pair([name, value]) {
  return attribute(name, value);
}

/**
 * @param {string} name
 * @param {string} value
 */
function attribute(name, value) {
  const safe = value.replaceAll('&', '&amp;').replaceAll('"', '&quot;').replaceAll('<', '&lt;');
  return ` ${name}="${safe}"`;
}

// @ts-check

/**
 * Why the core is not there.
 *
 * @typedef {keyof typeof TEXTS} Cause
 */

/**
 * What was seen.
 *
 * @typedef {object} Facts
 * @property {string} [url] of the wasm file
 * @property {number} [status] that it was answered with
 * @property {string} [contentType] that it was served as
 * @property {string} [frame] the address of the frame in its place
 * @property {Cause | 'forbidden' | 'silent'} [frameProblem] why the frame did not do either
 */

/** What is the matter, and what helps: for whoever puts the calculator on a site. */
const TEXTS = {
  'no-webassembly': ['This browser has no WebAssembly, or too old a one.', 'Newer ones do.'],
  'wasm-forbidden': [
    "The page's Content-Security-Policy forbids WebAssembly.",
    "Add 'wasm-unsafe-eval' to script-src",
  ],
  'connection-forbidden': [
    "The page's Content-Security-Policy forbids fetching the {file}.",
    'Add its origin to connect-src',
  ],
  'not-found': ['There is no {file} at its address.', 'Copy it beside points-estimator.js{or}.'],
  refused: ['The server refuses the {file}.', 'Let it answer 200 to everyone.'],
  'wrong-content': [
    'Something else is served in place of the {file}.',
    'Copy the {file} beside points-estimator.js.',
  ],
  integrity: [
    'The {file} is not the one that the script was built with.',
    'Copy both from the same build, unchanged.',
  ],
  damaged: ['The {file} is damaged or cut short.', 'Copy it again, as binary.'],
  offline: ['The browser is offline.', 'It loads when asked again.'],
  unreachable: [
    'The {file} cannot be fetched: no connection, an extension, or no CORS.',
    'Serve it with Access-Control-Allow-Origin, or from the origin of the page.',
  ],
};

/** A file could not be loaded: `code` says why, `help` what to do about it. */
export class LoadingError extends Error {
  /**
   * @param {Cause} code
   * @param {Facts} [facts]
   */
  constructor(code, facts = {}) {
    const name = facts.url?.split(/[?#]/)[0].split('/').at(-1);
    const isWasm = !name || name.endsWith('.wasm');
    const [message, help] = TEXTS[code].map((text) =>
      text
        .replace('{file}', isWasm ? 'wasm' : `file ${name}`)
        .replace('{or}', isWasm ? ', or name its address in wasm-url' : ''),
    );
    super(message);
    this.name = 'LoadingError';
    this.code = code;
    this.help = isForbidden(code) ? help + frameHelp(facts) : help;
    this.facts = facts;
  }
}

/**
 * Whether it is the page's policy: then a frame, which has its own, may do.
 *
 * @param {Cause} code
 */
export function isForbidden(code) {
  return code === 'wasm-forbidden' || code === 'connection-forbidden';
}

/**
 * The other way out, as far as it is known.
 *
 * @param {Facts} facts
 */
function frameHelp({ frame, frameProblem }) {
  if (!frame || !frameProblem) return '.';
  const { origin } = new URL(frame);
  if (frameProblem === 'forbidden') return `, or ${origin} to frame-src.`;
  const why = frameProblem === 'silent' ? 'does not answer' : `says: ${frameProblem}`;
  return `, or mend the frame: ${frame} ${why}.`;
}

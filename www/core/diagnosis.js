// @ts-check

import { isWasm } from './load-core.js';

/** @import { Cause, Facts, LoadingError } from './loading-error.js' */

/**
 * How the calculator came to be there, or why it is not; for whoever puts it on a site.
 *
 * @typedef {object} Diagnosis
 * @property {boolean} ok whether the visitor has a calculator, be it in a frame
 * @property {Cause | null} code why the core is not there
 * @property {string} sentence what is the matter
 * @property {string} mend what to do about it; empty where there is nothing
 * @property {Facts} facts
 */

/**
 * @param {Facts} facts
 * @returns {Diagnosis}
 */
export function arrived(facts) {
  const { contentType } = facts;
  // There is no type where it was given as bytes.
  const slow = contentType !== undefined && !isWasm(facts);
  return {
    ok: true,
    code: null,
    sentence: slow ? `It works, with a wasm served as ${contentType || 'nothing'}.` : 'It works.',
    mend: slow ? 'Serve it as application/wasm: then it compiles while it arrives.' : '',
    facts,
  };
}

/**
 * @param {LoadingError} error
 * @param {string} [frame] that does instead
 * @returns {Diagnosis}
 */
export function refused({ code, sentence, mend, facts }, frame) {
  return frame
    ? {
        ok: true,
        code,
        sentence: `${sentence} A frame does instead.`,
        mend,
        facts: { ...facts, frame },
      }
    : { ok: false, code, sentence, mend, facts };
}

let said = '';

/**
 * Once in the console, however many elements a page has and however often they are asked again.
 *
 * @param {Diagnosis} diagnosis
 */
export function say({ ok, sentence, mend, facts }) {
  const text = `points-estimator: ${sentence} ${mend}`;
  if (text === said) return;
  said = text;
  console[ok ? 'warn' : 'error'](text, facts);
}

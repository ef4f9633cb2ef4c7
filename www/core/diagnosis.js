// @ts-check

import { isWasm } from './load-core.js';

/** @import { Cause, Facts, LoadingError } from './loading-error.js' */

/**
 * How the calculator came to be there, or why it is not; for whoever puts it on a site.
 *
 * @typedef {object} Diagnosis
 * @property {boolean} ok whether the visitor has a calculator, be it in a frame
 * @property {Cause | null} code why the core is not there
 * @property {string} message what is the matter
 * @property {string} help what to do about it; empty where there is nothing
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
    message: slow ? `It works, with a wasm served as ${contentType || 'nothing'}.` : 'It works.',
    help: slow ? 'Serve it as application/wasm: then it compiles while it arrives.' : '',
    facts,
  };
}

/**
 * @param {LoadingError} error
 * @param {string} [frame] that does instead
 * @returns {Diagnosis}
 */
export function refused({ code, message, help, facts }, frame) {
  return frame
    ? {
        ok: true,
        code,
        message: `${message} A frame does instead.`,
        help,
        facts: { ...facts, frame },
      }
    : { ok: false, code, message, help, facts };
}

let said = '';

/**
 * Once in the console, however many elements a page has and however often they are asked again.
 *
 * @param {Diagnosis} diagnosis
 */
export function say({ ok, message, help, facts }) {
  const text = `points-estimator: ${message} ${help}`;
  if (text === said) return;
  said = text;
  console[ok ? 'warn' : 'error'](text, facts);
}

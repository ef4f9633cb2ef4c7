// Writes pkg/register.json: every estimator, which the wasm of all programmes does not describe itself.
// And pkg/forms/: what those of each programme ask for, so that a form is drawn before the wasm is
// there.
// Run by itself, since what is imported once in a process stays as it was.

import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { PROGRAMMES } from '../../www/core/programmes.js';
import { root } from './project.mjs';

/** @import { EstimatorInfo, FieldDescription } from '../../pkg/points_estimator.js' */

const folder = join(root, 'pkg');

/** @type {typeof import('../../pkg/points_estimator.js')} */
const { instantiate } = await import(pathToFileURL(join(folder, 'points_estimator.js')).href);
const register = [];
for (const programme of PROGRAMMES) {
  const wasm = new WebAssembly.Module(readFileSync(join(folder, `${programme}.wasm`)));
  const own = instantiate(wasm).estimators();
  register.push(...own);
  writeFileSync(join(folder, 'forms', `${programme}.json`), JSON.stringify(own.map(outline)));
}

writeFileSync(join(folder, 'register.json'), JSON.stringify(register));

/** @param {EstimatorInfo} info */
function outline({ id, programme, edition, opens, closes, rowOf, fields }) {
  return said({ id, programme, edition, opens, closes, rowOf, fields: fields.map(outlineOf) });
}

/**
 * Without its limits and its clause: only an answer of the core refers to those.
 *
 * @param {FieldDescription} field
 * @returns {object}
 */
function outlineOf({ id, kind, required, maximum, choices, initial, fields }) {
  const rows = kind === 'rows' ? maximum : null;
  const inner = fields.map(outlineOf);
  return said({ id, kind, required, maximum: rows, choices, initial, fields: inner });
}

/**
 * Without what says nothing.
 *
 * @param {Record<string, unknown>} description
 */
function said(description) {
  const entries = Object.entries(description).filter(
    ([, value]) => value !== null && value !== false && !(Array.isArray(value) && value.length < 1),
  );
  return Object.fromEntries(entries);
}

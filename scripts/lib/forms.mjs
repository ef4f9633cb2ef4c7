// Writes pkg/forms.js: what the estimators ask for, so that a form is drawn before the wasm is there.
// Run by itself, since what is imported once in a process stays as it was.

import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { root } from './project.mjs';

/** @import { EstimatorInfo, FieldDescription } from '../../pkg/points_estimator.js' */

const folder = join(root, 'pkg');

/** @type {typeof import('../../pkg/points_estimator.js')} */
const { instantiate } = await import(pathToFileURL(join(folder, 'points_estimator.js')).href);
const wasm = readFileSync(join(folder, 'points_estimator_bg.wasm'));
const { estimators } = instantiate(new WebAssembly.Module(wasm));

const outlines = estimators().map(outline);
writeFileSync(join(folder, 'forms.js'), `export const forms = ${JSON.stringify(outlines)};\n`);
writeFileSync(
  join(folder, 'forms.d.ts'),
  `import type { EstimatorInfo, FieldDescription } from './points_estimator.js';

/** What a form draws of a field; what is left out is null, false or empty. */
export type FieldOutline = Pick<FieldDescription, 'id' | 'kind'> &
  Partial<Pick<FieldDescription, 'required' | 'maximum' | 'choices' | 'initial'>> & {
    fields?: FieldOutline[];
  };

/** What a form draws of an estimator. */
export type FormOutline = Pick<EstimatorInfo, 'id' | 'programme'> &
  Partial<Pick<EstimatorInfo, 'edition' | 'opens' | 'closes' | 'rowOf'>> & {
    fields: FieldOutline[];
  };

/** Every estimator, in the order of \`estimators()\`. */
export const forms: FormOutline[];
`,
);

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

// Which files the built calculator loads, and how a build knows them: www/core/files.js is replaced by
// the module of the same exports that suits what is built.

import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { fileName } from '../../www/core/file-name.js';
import { PROGRAMMES } from '../../www/core/programmes.js';
import { LANGUAGES } from '../../www/text/words.js';
import { integrity } from './integrity.mjs';
import { root } from './project.mjs';
import { wasmFile } from './wasm.mjs';

const CORE = join(root, 'www', 'core');

/** @param {Buffer | string} content */
export function digest(content) {
  return createHash('sha256').update(content).digest('base64');
}

/**
 * Every file of data, by its name.
 *
 * @returns {Record<string, unknown>}
 */
function dataFiles() {
  const read = (/** @type {string[]} */ ...path) =>
    JSON.parse(readFileSync(`${join(root, ...path)}.json`, 'utf8'));
  const forms = PROGRAMMES.map((id) => [`forms/${id}`, read('pkg', 'forms', id)]);
  const words = LANGUAGES.flatMap((language) => {
    const names = ['interface', ...PROGRAMMES.flatMap((id) => [id, `${id}-clauses`])];
    const files = names.map((name) => [`${language}/${name}`, read('www', 'text', language, name)]);
    const named = PROGRAMMES.map((id) => [id, read('www', 'text', language, id).programme]);
    return [...files, [`${language}/names`, Object.fromEntries(named)]];
  });
  return Object.fromEntries([...forms, ...words]);
}

/**
 * What a site serves: every file with its name and content.
 *
 * @returns {{ name: string, content: Buffer }[]}
 */
export function servedFiles() {
  const data = Object.entries(dataFiles()).map(([name, content]) => ({
    name: `${name}.json`,
    content: Buffer.from(JSON.stringify(content)),
  }));
  const wasms = [null, ...PROGRAMMES].map((programme) => ({
    name: `${programme ?? 'points-estimator'}.wasm`,
    content: readFileSync(wasmFile(programme)),
  }));
  return [...data, ...wasms];
}

/**
 * The files lie beside the script, which knows the digest of each.
 *
 * @returns {import('vite').Plugin}
 */
export function filesByDigest() {
  return {
    name: 'files-by-digest',
    // Before Vite itself looks for a module.
    enforce: 'pre',
    // While the page is developed, any of them may change.
    apply: 'build',
    config() {
      const known = servedFiles().map(({ name, content }) => [name, digest(content)]);
      return { define: { DIGESTS: JSON.stringify(Object.fromEntries(known)) } };
    },
    resolveId: (source, importer) => inPlaceOfFiles(source, importer, 'files-by-digest.js'),
    generateBundle() {
      for (const { name, content } of servedFiles()) {
        const called = fileName(name, digest(content));
        this.emitFile({ type: 'asset', fileName: called, source: new Uint8Array(content) });
      }
    },
  };
}

/**
 * The data are part of the script, which knows the digest of the wasm.
 *
 * @returns {import('vite').Plugin}
 */
export function filesInside() {
  return {
    name: 'files-inside',
    enforce: 'pre',
    config() {
      const wasm = integrity(readFileSync(wasmFile(null)));
      const define = { FILES: JSON.stringify(dataFiles()), WASM_INTEGRITY: JSON.stringify(wasm) };
      return { define };
    },
    resolveId: (source, importer) => inPlaceOfFiles(source, importer, 'files-inside.js'),
  };
}

/**
 * @param {string} source what a module imports
 * @param {string | undefined} importer
 * @param {string} other the module that it gets for files.js
 */
function inPlaceOfFiles(source, importer, other) {
  if (!importer || !source.endsWith('/files.js')) return null;
  const asked = resolve(dirname(importer), source);
  return asked === join(CORE, 'files.js') ? join(CORE, other) : null;
}

// Which files the built calculator loads, and how a build knows them: www/core/files.js and
// www/text/data-files.js are replaced by the module that suits what is built.

import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { fileName } from '../../www/core/file-name.js';
import { PROGRAMMES } from '../../www/core/programmes.js';
import { fieldIds } from '../../www/text/data-files.js';
import { LANGUAGES } from '../../www/text/words.js';
import { integrity } from './integrity.mjs';
import { bringParts, lazyParts } from './lazy-code.mjs';
import { root } from './project.mjs';
import { wasmFile } from './wasm.mjs';

const CORE = join(root, 'www', 'core');

const TEXT = join(root, 'www', 'text');

const FILES = join(CORE, 'files.js');
const DATA_FILES = join(TEXT, 'data-files.js');
const PAGE_WORDS = join(TEXT, 'page-words.js');

/** @param {Buffer | string} content */
export function digest(content) {
  return createHash('sha256').update(content).digest('base64');
}

/**
 * Every file of data, by its name: what www/text/data-files.js gives of it.
 *
 * @returns {Record<string, object>}
 */
function dataFiles() {
  const read = (/** @type {string[]} */ ...path) =>
    JSON.parse(readFileSync(`${join(root, ...path)}.json`, 'utf8'));
  const byProgramme = (/** @type {(programme: string) => any} */ bring) =>
    Object.fromEntries(PROGRAMMES.map((id) => [id, bring(id)]));
  const forms = byProgramme((id) => read('pkg', 'forms', id));
  const languages = LANGUAGES.flatMap((language) => {
    const words = byProgramme((id) => read('www', 'text', language, id));
    return [
      [`${language}/interface`, read('www', 'text', language, 'interface')],
      [`${language}/names`, byProgramme((id) => words[id].programme)],
      ...PROGRAMMES.flatMap((id) => [
        [`${language}/${id}`, { words: words[id], forms: forms[id] }],
        [`${language}/${id}-clauses`, read('www', 'text', language, `${id}-clauses`)],
      ]),
    ];
  });
  const register = read('pkg', 'register');
  const whole = [['register', register]];
  return Object.fromEntries([
    ...languages,
    ...whole,
    ['fields', byProgramme((id) => fieldIds(forms[id]))],
  ]);
}

/**
 * @typedef {object} ServedFile
 * @property {string} name
 * @property {Buffer} content
 * @property {boolean} isKnown to the script; otherwise to the file that leads to it
 */

/**
 * What a site serves besides code.
 *
 * @returns {ServedFile[]}
 */
export function servedFiles() {
  const data = dataFiles();
  const served = Object.entries(data).map(([name, given]) => {
    const clauses = data[`${name}-clauses`];
    const content = clauses ? { ...given, clauses: digest(JSON.stringify(clauses)) } : given;
    const isKnown = !name.endsWith('-clauses');
    return { name: `${name}.json`, content: Buffer.from(JSON.stringify(content)), isKnown };
  });
  const wasms = [null, ...PROGRAMMES].map((programme) => ({
    name: `${programme ?? 'points-estimator'}.wasm`,
    content: readFileSync(wasmFile(programme)),
    isKnown: true,
  }));
  return [...served, ...wasms];
}

/**
 * The files lie beside the script, which knows the digest of each.
 *
 * @returns {import('vite').Plugin}
 */
export function filesByDigest() {
  const files = join(CORE, 'files-by-digest.js');
  /** @type {import('./lazy-code.mjs').LazyPart[]} */
  let parts = [];
  const served = () => [
    ...servedFiles(),
    ...parts.map(({ name, content }) => ({ name: `${name}.js`, content, isKnown: true })),
  ];
  return {
    name: 'files-by-digest',
    // Before Vite itself looks for a module.
    enforce: 'pre',
    // While the page is developed, any of them may change.
    apply: 'build',
    async config() {
      parts = await lazyParts();
      const known = served()
        .filter(({ isKnown }) => isKnown)
        .map(({ name, content }) => [name, digest(content)]);
      return { define: { DIGESTS: JSON.stringify(Object.fromEntries(known)) } };
    },
    resolveId: (source, importer) =>
      inPlace(source, importer, { [FILES]: files, [DATA_FILES]: files }),
    transform(code, id) {
      const isOwn = id.startsWith(join(root, 'www')) && id.endsWith('.js');
      const brought = isOwn ? bringParts(code, id, parts, files) : null;
      return brought === null ? null : { code: brought, map: null };
    },
    generateBundle() {
      for (const { name, content } of served()) {
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
    resolveId(source, importer) {
      const files = join(CORE, 'files-inside.js');
      const page = join(TEXT, 'page-words-inside.js');
      return inPlace(source, importer, { [FILES]: files, [DATA_FILES]: files, [PAGE_WORDS]: page });
    },
  };
}

/**
 * @param {string} source what a module imports
 * @param {string | undefined} importer
 * @param {Record<string, string>} others by the module in whose place they are taken
 */
function inPlace(source, importer, others) {
  return (importer && others[resolve(dirname(importer), source)]) || null;
}

// Makes a factory of the JavaScript that wasm-bindgen writes for one instance of a wasm: a page may have
// several at once, one for each programme on it, and a broken one is replaced by a fresh one.

import { fail } from './project.mjs';

/** What wasm-bindgen writes around the exports, and what each export is. */
const EXPORTED = /^export (?=function (\w+)\()/gm;

/** What wasm-bindgen writes for a module of the crate: its file lies beside the script. */
const IMPORTED = /^import \{[^}]+\} from '(\.\/snippets\/[^']+)';\n/gm;

/** The files that a script of `--target web` imports. */
export function importsOf(/** @type {string} */ script) {
  return [...script.matchAll(IMPORTED)].map(([, path]) => path);
}

/**
 * @param {string} script of `--target web`
 * @param {string[]} modules what it imports, to stand in one file with it
 * @returns {string} the same, as the body of a function
 */
export function factoryOf(script, modules) {
  const names = [...script.matchAll(EXPORTED)].map(([, name]) => name);
  // How a wasm is fetched is ready()'s affair.
  const body = [/\nasync function __wbg_load\([^]*?\n}\n/, /\nlet __wbg_init_promise;[^]*/].reduce(
    (text, part) => without(text, part),
    script.replace(IMPORTED, '').replace(EXPORTED, ''),
  );
  return `${body.startsWith('/* @ts-self-types') ? body.slice(0, body.indexOf('\n') + 1) : ''}
${modules.map((module) => module.replace(/^export /gm, '')).join('\n')}
/** What is compiled, once more and apart from all other instances. */
export function instantiate(compiled) {
${body.replace(/^\/\* @ts-self-types.*\n/, '')}
return { ${names.join(', ')}, wasm: initSync({ module: compiled }) };
}
`;
}

/**
 * @param {string} types of `--target web`
 * @param {string} functions those of the wasm that has every function
 * @returns {string} those of what the factory gives, and after them those that need a browser's
 */
export function typesOfFactory(types, functions) {
  const verbs = partsOf(functions).functions.replaceAll('export function ', '').trim();
  const found = /export interface InitOutput \{[^]*?\n}\n/.exec(functions);
  const [output] = found ?? fail('The types of the wasm package name no InitOutput.');
  return `${partsOf(types).types}/** An instance of the core. */
export interface Core {
${verbs.replace(/^(?=.)/gm, '    ')}
}

${output}
/** An instance of the core, with what the wasm itself exports. */
export interface Instance extends Core {
    readonly wasm: InitOutput;
}

/** What is compiled, once more and apart from all other instances. */
export function instantiate(compiled: WebAssembly.Module): Instance;
`;
}

/** @param {string} types of `--target web` */
function partsOf(types) {
  const begin = types.search(/\/\*\*(?:(?!\*\/)[^])*\*\/\nexport function /);
  const end = types.indexOf('export type InitInput');
  if (begin < 0 || end < begin) {
    fail('The types of the wasm package do not say where its functions stand.');
  }
  return { types: types.slice(0, begin), functions: types.slice(begin, end) };
}

/**
 * @param {string} text
 * @param {RegExp} part
 */
function without(text, part) {
  return part.test(text) ? text.replace(part, '\n') : fail(`The script has no ${part}.`);
}

// @ts-check

// The files that the calculator loads: their words and forms, and the wasm. There are three modules of
// these exports, of which a build takes one. Here the data are modules, which a bundler splits off, and
// there is one wasm: as in the npm package, and while a page is developed.

import { wasmAddress } from '../../pkg/wasm-address.js';
import { PROGRAMMES } from './programmes.js';

/**
 * A wasm file, and the digest that it must have, where the build knows it.
 *
 * @typedef {{ url: URL, integrity: string }} WasmFile
 */

/** @type {Record<string, () => Promise<{ default: unknown }>>} */
const DATA = {
  'forms/kontur': () => import('../../pkg/forms/kontur.json', { with: { type: 'json' } }),
  'forms/keaz': () => import('../../pkg/forms/keaz.json', { with: { type: 'json' } }),
  'forms/power-machines': () =>
    import('../../pkg/forms/power-machines.json', { with: { type: 'json' } }),
  'forms/guild': () => import('../../pkg/forms/guild.json', { with: { type: 'json' } }),

  'ru/interface': () => import('../text/ru/interface.json', { with: { type: 'json' } }),
  'ru/kontur': () => import('../text/ru/kontur.json', { with: { type: 'json' } }),
  'ru/kontur-clauses': () => import('../text/ru/kontur-clauses.json', { with: { type: 'json' } }),
  'ru/keaz': () => import('../text/ru/keaz.json', { with: { type: 'json' } }),
  'ru/keaz-clauses': () => import('../text/ru/keaz-clauses.json', { with: { type: 'json' } }),
  'ru/power-machines': () => import('../text/ru/power-machines.json', { with: { type: 'json' } }),
  'ru/power-machines-clauses': () =>
    import('../text/ru/power-machines-clauses.json', { with: { type: 'json' } }),
  'ru/guild': () => import('../text/ru/guild.json', { with: { type: 'json' } }),
  'ru/guild-clauses': () => import('../text/ru/guild-clauses.json', { with: { type: 'json' } }),

  'en/interface': () => import('../text/en/interface.json', { with: { type: 'json' } }),
  'en/kontur': () => import('../text/en/kontur.json', { with: { type: 'json' } }),
  'en/kontur-clauses': () => import('../text/en/kontur-clauses.json', { with: { type: 'json' } }),
  'en/keaz': () => import('../text/en/keaz.json', { with: { type: 'json' } }),
  'en/keaz-clauses': () => import('../text/en/keaz-clauses.json', { with: { type: 'json' } }),
  'en/power-machines': () => import('../text/en/power-machines.json', { with: { type: 'json' } }),
  'en/power-machines-clauses': () =>
    import('../text/en/power-machines-clauses.json', { with: { type: 'json' } }),
  'en/guild': () => import('../text/en/guild.json', { with: { type: 'json' } }),
  'en/guild-clauses': () => import('../text/en/guild-clauses.json', { with: { type: 'json' } }),
};

/**
 * A file of data: `ru/interface`, `ru/kontur`, `ru/kontur-clauses`, `forms/kontur`; or `ru/names`, how
 * each programme is called.
 *
 * @param {string} name
 * @returns {Promise<any>}
 */
export async function dataFile(name) {
  const [language, file] = name.split('/');
  if (file === 'names') return namesFrom(language);
  return (await DATA[name]()).default;
}

/** @param {string} language */
async function namesFrom(language) {
  const named = PROGRAMMES.map(async (id) => {
    const { programme } = await dataFile(`${language}/${id}`);
    return [id, programme];
  });
  return Object.fromEntries(await Promise.all(named));
}

/**
 * The wasm that knows every programme.
 *
 * @returns {WasmFile}
 */
export function wholeWasm() {
  return { url: wasmAddress(), integrity: '' };
}

/**
 * The wasm that knows one programme; null where there is only that which knows every one.
 *
 * @param {string} _programme
 * @returns {WasmFile | null}
 */
export function wasmOf(_programme) {
  return null;
}

// @ts-check

// The data as modules, which a bundler splits off: as in the npm package, and while a page is developed.
// Other builds take a module of core/ in place of this one and of core/files.js.

import { PROGRAMMES } from '../core/programmes.js';

/** @type {Record<string, () => Promise<{ default: unknown }>>} */
const MODULES = {
  'forms/kontur': () => import('../../pkg/forms/kontur.json', { with: { type: 'json' } }),
  'forms/keaz': () => import('../../pkg/forms/keaz.json', { with: { type: 'json' } }),
  'forms/power-machines': () =>
    import('../../pkg/forms/power-machines.json', { with: { type: 'json' } }),
  'forms/guild': () => import('../../pkg/forms/guild.json', { with: { type: 'json' } }),

  'ru/interface': () => import('./ru/interface.json', { with: { type: 'json' } }),
  'ru/kontur': () => import('./ru/kontur.json', { with: { type: 'json' } }),
  'ru/kontur-clauses': () => import('./ru/kontur-clauses.json', { with: { type: 'json' } }),
  'ru/keaz': () => import('./ru/keaz.json', { with: { type: 'json' } }),
  'ru/keaz-clauses': () => import('./ru/keaz-clauses.json', { with: { type: 'json' } }),
  'ru/power-machines': () => import('./ru/power-machines.json', { with: { type: 'json' } }),
  'ru/power-machines-clauses': () =>
    import('./ru/power-machines-clauses.json', { with: { type: 'json' } }),
  'ru/guild': () => import('./ru/guild.json', { with: { type: 'json' } }),
  'ru/guild-clauses': () => import('./ru/guild-clauses.json', { with: { type: 'json' } }),

  'en/interface': () => import('./en/interface.json', { with: { type: 'json' } }),
  'en/kontur': () => import('./en/kontur.json', { with: { type: 'json' } }),
  'en/kontur-clauses': () => import('./en/kontur-clauses.json', { with: { type: 'json' } }),
  'en/keaz': () => import('./en/keaz.json', { with: { type: 'json' } }),
  'en/keaz-clauses': () => import('./en/keaz-clauses.json', { with: { type: 'json' } }),
  'en/power-machines': () => import('./en/power-machines.json', { with: { type: 'json' } }),
  'en/power-machines-clauses': () =>
    import('./en/power-machines-clauses.json', { with: { type: 'json' } }),
  'en/guild': () => import('./en/guild.json', { with: { type: 'json' } }),
  'en/guild-clauses': () => import('./en/guild-clauses.json', { with: { type: 'json' } }),
};

/** @param {string} name */
const module = async (name) => /** @type {any} */ ((await MODULES[name]()).default);

/**
 * A file of data, which is one of these:
 *
 * - `ru/interface`, what every programme needs;
 * - `ru/kontur`, the words and the forms of a programme;
 * - `ru/kontur-clauses`, what its clauses are about;
 * - `ru/names`, how each programme is called;
 * - `fields`, the fields of each programme.
 *
 * @param {string} name
 * @param {string} [_digest] that it must have, where another file says so
 * @returns {Promise<any>}
 */
export async function dataFile(name, _digest) {
  const [language, file] = name.split('/');
  if (name === 'fields') return byProgramme(async (id) => fieldIds(await module(`forms/${id}`)));
  if (file === 'names') {
    return byProgramme(async (id) => (await module(`${language}/${id}`)).programme);
  }
  if (!PROGRAMMES.includes(file)) return module(name);
  const [words, forms] = await Promise.all([module(name), module(`forms/${file}`)]);
  return { words, forms };
}

/** @param {(programme: string) => Promise<unknown>} bring */
async function byProgramme(bring) {
  const brought = PROGRAMMES.map(async (id) => [id, await bring(id)]);
  return Object.fromEntries(await Promise.all(brought));
}

/** @param {{ fields: { id: string }[] }[]} forms */
export function fieldIds(forms) {
  return [...new Set(forms.flatMap(({ fields }) => fields.map(({ id }) => id)))];
}

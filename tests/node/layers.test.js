// The layers of www/ look down only, and each keeps to what it is for.

import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { test } from 'node:test';
import { fileAt } from './support.js';

const www = fileAt('../../www/');

/** The layers that a file may import from, besides its own. */
const BELOW = {
  npm: ['element', 'view', 'model', 'text', 'core'],
  pages: ['element', 'view', 'model', 'text', 'core'],
  element: ['view', 'model', 'text', 'core'],
  view: ['model', 'text', 'core'],
  model: ['text', 'core'],
  text: ['core'],
  core: [],
};

/** @typedef {{ path: string, layer: keyof typeof BELOW, source: string, imports: string[] }} Module */

/** @type {Module[]} */
const modules = readdirSync(www, { recursive: true, encoding: 'utf8' })
  .map((path) => path.replaceAll('\\', '/'))
  .filter((path) => /\.(?:js|ts)$/.test(path))
  .map((path) => {
    const source = readFileSync(new URL(path, www), 'utf8');
    const layer = /** @type {keyof typeof BELOW} */ (path.split('/')[0]);
    return { path, layer, source, imports: importsOf(source) };
  });

/**
 * Everything that a source imports, exports from elsewhere or takes a type from: code and comments.
 *
 * @param {string} source
 */
function importsOf(source) {
  const patterns = [
    /\b(?:import|from)\s*\(?\s*'([^']+)'/g,
    /\b(?:import|from)\s*\(?\s*"([^"]+)"/g,
    /<reference\s+path="([^"]+)"/g,
  ];
  return patterns.flatMap((pattern) => [...source.matchAll(pattern)].map(([, name]) => name));
}

/**
 * The path in www/ that an import leads to; null where it leads out of it.
 *
 * @param {string} from
 * @param {string} name
 */
function target(from, name) {
  const { href } = new URL(name, new URL(from, www));
  return href.startsWith(www.href) ? href.slice(www.href.length) : null;
}

test('imports are found in all their forms, those of types too', () => {
  const source = `
    import './a.js';
    import { b, B } from './b.js';
    export { c } from './c.js';
    const d = await import('./d.js');
    /** @import { E } from './e.js' */
    /** @type {import('./f.js').F} */
    /// <reference path="./g.d.ts" />
    import type { H } from "./h.js";`;
  const names = importsOf(source).map((name) => name.slice(2, 3));
  assert.deepEqual(names.sort(), [...'abcdefgh']);
});

test('every file of www/ is in a layer', () => {
  const lost = modules.filter(({ layer }) => !(layer in BELOW));
  assert.deepEqual(
    lost.map(({ path }) => path),
    [],
  );
  for (const layer of Object.keys(BELOW)) {
    assert.ok(
      modules.some((module) => module.layer === layer),
      layer,
    );
  }
});

test('no file imports from a layer above its own, or beside it, not even a type', () => {
  const up = modules.flatMap(({ path, layer, imports }) =>
    imports
      .filter((name) => name.startsWith('.'))
      .map((name) => target(path, name))
      .filter((found) => found !== null)
      .filter((found) => {
        const other = found.split('/')[0];
        return other !== layer && !BELOW[layer].some((below) => below === other);
      })
      .map((found) => `${path} imports ${found}`),
  );
  assert.deepEqual(up, []);
});

test('no two files of the model import each other in a circle', () => {
  /** @type {Map<string, string[]>} */
  const next = new Map();
  for (const { path, source } of modules) {
    // Types make no circle: nothing of them runs.
    const code = source.replace(/\/\*\*.*?\*\//gs, '');
    const found = importsOf(code).map((name) => (name.startsWith('.') ? target(path, name) : null));
    next.set(
      path,
      found.filter((name) => name !== null),
    );
  }
  /**
   * @param {string} path
   * @param {string[]} way
   */
  const walk = (path, way) => {
    assert.ok(!way.includes(path), [...way, path].join(' → '));
    for (const other of next.get(path) ?? []) walk(other, [...way, path]);
  };
  for (const { path, layer } of modules) if (layer === 'model') walk(path, []);
});

test('model, text and core know neither Lit nor the page', () => {
  const own = modules.filter(({ layer }) => ['model', 'text', 'core'].includes(layer));
  for (const { path, source, layer, imports } of own) {
    assert.ok(!imports.some((name) => /^lit\b/.test(name)), `${path} imports Lit`);
    if (layer === 'core') continue;
    const code = source.replace(/\/\*.*?\*\/|\/\/[^\n]*/gs, '').replace(/'[^'\n]*'/g, "''");
    const found = /\b(?:document|window|navigator|location|HTML\w*|\w*Event|customElements)\b/.exec(
      code,
    );
    assert.equal(found?.[0], undefined, path);
  }
});

test('only the form of a field’s address knows how it is written', () => {
  for (const { path, layer, source } of modules) {
    if (!['model', 'view', 'element'].includes(layer) || path === 'model/field-ref.js') continue;
    assert.doesNotMatch(source, /\.split\(['"]\.['"]\)|replaceAll\(['"]\.['"]/, path);
  }
});

test('the element is short: what it does stands in the files beside it', () => {
  const element = modules.find(({ path }) => path === 'element/points-estimator-element.js');
  assert.ok(element && element.source.split('\n').length < 200);
});

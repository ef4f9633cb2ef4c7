// The installed package in Node: asked by a program, imported and bundled by a server.

import assert from 'node:assert/strict';
import { join } from 'node:path';
import { test } from 'node:test';
import { bundleByEsbuild, bundleByWebpack } from './bundlers.js';
import { install, manifestIn, runInNode } from './support.js';

test('a program asks the core from any working directory', () => {
  const folder = install('node');
  assert.deepEqual(JSON.parse(runInNode(join(folder, 'main.js'))), {
    version: manifestIn(folder).version,
    points: '12345.68',
    clause: '3',
  });
});

const server = install('server');
const rendered = '<points-estimator>KONTUR: 12345.68</points-estimator>';

test('a server imports every module without a document', () => {
  const files = ['./wasm', './package.json', './custom-elements.json'];
  const modules = Object.keys(manifestIn(server).exports).filter((name) => !files.includes(name));
  assert.equal(runInNode(join(server, 'import.js')), `ok ${modules.join(' ')}`);
});

test('a server renders', () => {
  assert.equal(runInNode(join(server, 'render.js')), rendered);
});

test('a server bundled by webpack renders', async () => {
  const bundle = await bundleByWebpack(server, 'render.js', { target: 'node20' });
  assert.equal(runInNode(bundle), rendered);
});

test('a server bundled by esbuild renders, where packages stay outside the bundle', async () => {
  const bundle = await bundleByEsbuild(server, 'render.js', {
    platform: 'node',
    packages: 'external',
  });
  assert.equal(runInNode(bundle), rendered);
});

test('a server bundled by esbuild into one file imports every module', async () => {
  const bundle = await bundleByEsbuild(server, 'tag.js', { platform: 'node' });
  assert.equal(runInNode(bundle), '<points-estimator lang="en"></points-estimator>');
});

test('a server bundled by esbuild into one file asks the core, with the wasm as bytes', async () => {
  const bundle = await bundleByEsbuild(server, 'with-bytes.js', {
    platform: 'node',
    target: 'node20',
    loader: { '.wasm': 'binary' },
  });
  assert.equal(runInNode(bundle), '12345.68');
});

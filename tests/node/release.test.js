// What is built: the same each time, below its limit, and as its manifest says.

import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { cpSync, mkdtempSync, readFileSync, readdirSync, rmSync, symlinkSync } from 'node:fs';
import { homedir, tmpdir } from 'node:os';
import { join, relative } from 'node:path';
import { after, before, test } from 'node:test';
import { pathToFileURL } from 'node:url';
import { digest, servedFiles } from '../../scripts/lib/files.mjs';
import { FRAME_SCRIPT, FRAME_SCRIPT_LIMIT } from '../../scripts/lib/frame-script.mjs';
import { integrity } from '../../scripts/lib/integrity.mjs';
import { OFFLINE_PAGE } from '../../scripts/lib/offline.mjs';
import { cargoHome, root } from '../../scripts/lib/project.mjs';
import { VERSION } from '../../scripts/lib/release.mjs';
import { fileName } from '../../www/core/file-name.js';
import { version } from './support.js';

/** @import { Manifest } from '../../scripts/lib/release.mjs' */

const workshop = mkdtempSync(join(tmpdir(), 'points-estimator-'));
const built = join(workshop, 'built');

before(() => bundle(root, built));
after(() => rmSync(workshop, { recursive: true, force: true }));

/**
 * Builds the page of a project into a folder, from the wasm that is there.
 *
 * @param {string} project
 * @param {string} folder
 */
function bundle(project, folder) {
  const script = pathToFileURL(join(project, 'scripts', 'lib', 'site.mjs')).href;
  const program = `import(${JSON.stringify(script)})
    .then(({ bundleSite }) => bundleSite(${JSON.stringify(folder)}))`;
  const { status, stderr } = spawnSync(process.execPath, ['--eval', program], {
    cwd: project,
    encoding: 'utf8',
  });
  assert.equal(status, 0, stderr);
}

/**
 * The digest of every file, by its path.
 *
 * @param {string} folder
 */
function digests(folder) {
  const files = readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .sort();
  return Object.fromEntries(
    files.map((file) => [relative(folder, file), integrity(readFileSync(file))]),
  );
}

/** @param {string} name */
const textOf = (name) => readFileSync(join(built, name), 'utf8');

/** @returns {Manifest} */
const manifest = () => JSON.parse(textOf(join(VERSION, 'manifest.json')));

const wasm = readFileSync(join(root, 'pkg', 'points_estimator_bg.wasm'));

test('two builds of the same sources, in folders of different names, are the same byte for byte', () => {
  const copy = join(workshop, 'a copy', 'of the project');
  for (const name of ['www', 'pkg', 'scripts', 'vite.config.js', 'package.json']) {
    cpSync(join(root, name), join(copy, name), { recursive: true });
  }
  symlinkSync(join(root, 'node_modules'), join(copy, 'node_modules'), 'junction');
  const again = join(workshop, 'again');
  bundle(copy, again);

  const files = digests(built);
  assert.ok(Object.keys(files).length > 12);
  assert.deepEqual(digests(again), files);
});

test('no file tells where or when it was built', () => {
  const names = Object.keys(digests(built));
  const places = [root.replace(/[\\/]$/, ''), workshop, homedir(), cargoHome].filter(
    (place) => place.length > 1,
  );
  for (const name of names) {
    const text = readFileSync(join(built, name), 'latin1');
    for (const place of places) assert.ok(!text.includes(place), `${name} names ${place}`);
    assert.doesNotMatch(text, /\d{4}-\d\d-\d\dT\d\d:\d\d/, `${name} has a time in it`);
  }
});

test('the wasm has no section that depends on who compiled it', async () => {
  const module = await WebAssembly.compile(wasm);
  for (const section of ['name', 'producers', 'sourceMappingURL', 'external_debug_info']) {
    assert.equal(WebAssembly.Module.customSections(module, section).length, 0, section);
  }
});

test('the versions of the package, of the core and of the folder are one', () => {
  assert.equal(version(), VERSION);
  assert.equal(manifest().version, VERSION);
});

test('the manifest lists every file of its folder, with its bytes and its digest', () => {
  const { files } = manifest();
  const listed = Object.keys(files).sort();
  const there = readdirSync(join(built, VERSION)).filter((name) => name !== 'manifest.json');
  assert.deepEqual(listed, there.sort());
  for (const [name, { bytes, integrity: digest }] of Object.entries(files)) {
    const content = readFileSync(join(built, VERSION, name));
    assert.equal(content.length, bytes, name);
    assert.equal(integrity(content), digest, name);
    assert.deepEqual(content, readFileSync(join(built, name)), `${name} is not the moving one`);
  }
  for (const name of ['points-estimator.js', FRAME_SCRIPT, 'frame.html', 'licences.md']) {
    assert.ok(listed.includes(name), name);
  }
  for (const { name, content } of servedFiles()) {
    assert.ok(listed.includes(fileName(name, digest(content))), name);
  }
});

test('the script brings no other script but by a digest that it knows', () => {
  const script = textOf('points-estimator.js');
  assert.doesNotMatch(script, /\b(?:import|from)\s*\(?\s*["'`][./]/);
  const scripts = readdirSync(built).filter((name) => name.endsWith('.js'));
  const parts = scripts.filter((name) => name.startsWith('code-'));
  assert.equal(parts.length, 2);
  for (const name of scripts) {
    const part = readFileSync(join(built, name));
    assert.equal(script.includes(digest(part)), parts.includes(name), name);
    assert.ok(name === 'points-estimator.js' || !script.includes(name), name);
  }
  // What a part imports by itself nobody would look at.
  for (const name of parts) assert.doesNotMatch(textOf(name), /\bimport\b|\bfrom\s*["'`]/, name);
});

test('the script knows the digest of every file that it may load, or a file that it knows does', () => {
  const script = textOf('points-estimator.js');
  for (const { name, content, isKnown } of servedFiles()) {
    assert.equal(script.includes(digest(content)), isKnown, name);
    assert.deepEqual(readFileSync(join(built, fileName(name, digest(content)))), content);
  }
});

test('the snippets name files that are there, with their digests', () => {
  const { snippets, base, files } = manifest();
  const sources = Object.values(snippets).flatMap((snippet) => [
    ...snippet.matchAll(/src="([^"?]+)[^"]*"(?: integrity="([^"]+)" crossorigin="anonymous")?/g),
  ]);
  assert.equal(sources.length, 3);
  for (const [, source, digest] of sources) {
    const [found, folder, name] = source.split('/');
    assert.deepEqual([found, folder], [base, VERSION]);
    assert.ok(name in files, name);
    if (name.endsWith('.js')) assert.equal(digest, files[name].integrity);
  }
});

test('the host script of the frame is classic, small, and the same in any encoding', () => {
  const script = textOf(FRAME_SCRIPT);
  assert.ok(Buffer.byteLength(script) <= FRAME_SCRIPT_LIMIT);
  assert.doesNotMatch(script, /[^\x00-\x7f]/);
  // A module's `import` and `export` do not parse here.
  assert.doesNotThrow(() => new Function(script));
});

test('the offline page has all of it inside, and one end to its script', () => {
  const page = textOf(OFFLINE_PAGE);
  assert.doesNotMatch(page, /<link(?![^>]* href="data:)[^>]* href=/);
  assert.doesNotMatch(page, /<(?:script|img|iframe)[^>]* src=/);
  assert.doesNotMatch(page, /@import|url\(/);
  // No other page lies beside it.
  assert.doesNotMatch(page, /<a[^>]* href=|embedding">/);
  assert.equal(page.match(/<script/g)?.length, 3);
  assert.equal(page.match(/<\/script/g)?.length, 3);
  assert.ok(page.includes(wasm.toString('base64')));
});

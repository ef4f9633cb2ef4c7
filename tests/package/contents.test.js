// What travels in the package, and what the tools that look at packages say of it.

import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { extname, join, sep } from 'node:path';
import { test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';
import { publint } from 'publint';
import { formatMessage } from 'publint/utils';
import { install, manifestIn, tarball } from './support.js';

const folder = install('node');
const inside = join(folder, 'node_modules', 'points-estimator');
const manifest = manifestIn(folder);
const files = readdirSync(inside, { recursive: true, withFileTypes: true })
  .filter((entry) => entry.isFile())
  .map((entry) => join(entry.parentPath, entry.name).slice(inside.length + 1))
  .map((path) => path.replaceAll(sep, '/'));
const modules = Object.keys(manifest.exports).filter((name) => !/wasm$|json$/.test(name));

test('nothing travels but modules, types, one wasm file and what a reader needs', () => {
  const beside = files.filter((path) => !path.startsWith('lib/')).sort();
  const expected = ['CHANGELOG.md', 'LICENSE-APACHE', 'LICENSE-MIT', 'README.md', 'package.json'];
  assert.deepEqual(beside, expected);
  const library = files.filter((path) => path.startsWith('lib/'));
  const kinds = new Set(library.map(extname));
  assert.deepEqual([...kinds].sort(), ['.js', '.json', '.md', '.ts', '.wasm']);
  assert.ok(library.includes(manifest.customElements));
  assert.equal(library.filter((path) => path.endsWith('.wasm')).length, 1);
  const sources = library.filter((path) => path.endsWith('.ts') && !path.endsWith('.d.ts'));
  assert.deepEqual(sources, []);
});

test('every module that travels is reached from what the package offers', async () => {
  const reached = new Set();
  for (const platform of /** @type {const} */ (['node', 'neutral'])) {
    const { metafile } = await bundleAll({ platform, format: 'esm' });
    Object.keys(metafile.inputs).forEach((path) => reached.add(path));
  }
  const unreached = files
    .filter((path) => path.endsWith('.js'))
    .filter((path) => !reached.has(`node_modules/points-estimator/${path}`));
  // A page includes that one by its address.
  assert.deepEqual(unreached, ['lib/points-estimator.js']);
});

test('the script that a page includes gives all that the modules give', async () => {
  const script = await bundle(
    `export * from './node_modules/points-estimator/lib/points-estimator.js';`,
    { platform: 'neutral', format: 'esm' },
  );
  const both = await bundle(
    `export * from 'points-estimator'; export * from 'points-estimator/element';`,
    { platform: 'neutral', format: 'esm' },
  );
  assert.deepEqual(exportsOf(script), exportsOf(both));
});

test('every module depends on nothing but what the package depends on', async () => {
  const { metafile } = await bundleAll({ platform: 'neutral', format: 'esm' });
  const imported = Object.values(metafile.outputs).flatMap(({ imports }) => imports);
  const packages = imported.map(({ path }) => path.split('/')[0]);
  assert.deepEqual([...new Set(packages)], Object.keys(manifest.dependencies));
});

test('no module awaits at its top level', async () => {
  // Which is why esbuild can put them into a function.
  await bundleAll({ platform: 'neutral', format: 'iife' });
});

test('only what defines the tag has side effects', async () => {
  const asked = modules.filter((name) => name !== './define');
  const imports = asked.map((name) => `import '${name.replace('.', manifest.name)}';`);
  const { outputFiles } = await bundle(imports.join('\n'), { platform: 'neutral', format: 'esm' });
  assert.equal(outputFiles[0].text.trim(), '');
});

test('publint finds nothing', async () => {
  const packed = readFileSync(tarball);
  const { buffer, byteOffset, byteLength } = packed;
  const { messages } = await publint({
    pack: { tarball: buffer.slice(byteOffset, byteOffset + byteLength) },
    strict: true,
  });
  assert.deepEqual(
    messages.map((message) => formatMessage(message, manifest, { color: false })),
    [],
  );
});

test('are-the-types-wrong finds nothing', () => {
  const attw = fileURLToPath(
    new URL('../../node_modules/@arethetypeswrong/cli/dist/index.js', import.meta.url),
  );
  const parameters = [tarball, '--profile', 'esm-only', '--format', 'ascii'];
  const { status, stdout } = spawnSync(process.execPath, [attw, ...parameters], {
    cwd: folder,
    encoding: 'utf8',
  });
  assert.equal(status, 0, stdout);
});

/**
 * Everything that the package offers, in one bundle.
 *
 * @param {{ platform: 'node' | 'neutral', format: 'esm' | 'iife' }} how
 */
function bundleAll(how) {
  const imports = modules.map((name) => `export * from '${name.replace('.', manifest.name)}';`);
  return bundle(imports.join('\n'), how);
}

/**
 * @param {string} contents
 * @param {{ platform: 'node' | 'neutral', format: 'esm' | 'iife' }} how
 */
function bundle(contents, how) {
  return build({
    ...how,
    absWorkingDir: folder,
    stdin: { contents, resolveDir: folder },
    bundle: true,
    write: false,
    metafile: true,
    logLevel: 'silent',
    external: ['lit', 'node:*'],
  });
}

/** @param {Awaited<ReturnType<typeof bundle>>} bundle */
function exportsOf({ metafile }) {
  const [output] = Object.values(metafile.outputs);
  return output.exports.sort();
}

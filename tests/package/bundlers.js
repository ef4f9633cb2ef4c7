// The bundlers of others. Each bundles an entry in a consumer's folder, without a warning.

import assert from 'node:assert/strict';
import { mkdtempSync } from 'node:fs';
import { basename, join } from 'node:path';
import { build as esbuild } from 'esbuild';
import { build as vite } from 'vite';
import webpack from 'webpack';

/**
 * @param {string} folder
 * @param {string} entry
 * @param {import('esbuild').BuildOptions} options
 * @returns {Promise<string>} the bundle
 */
export async function bundleByEsbuild(folder, entry, options) {
  const outdir = mkdtempSync(join(folder, 'out-'));
  const { warnings } = await esbuild({
    absWorkingDir: folder,
    entryPoints: [entry],
    outdir,
    bundle: true,
    format: 'esm',
    logLevel: 'silent',
    ...options,
  });
  assert.deepEqual(warnings, []);
  return join(outdir, entry);
}

/**
 * @param {string} folder
 * @param {string} entry
 * @param {import('webpack').Configuration} options
 * @returns {Promise<string>} the bundle
 */
export async function bundleByWebpack(folder, entry, options) {
  const path = mkdtempSync(join(folder, 'out-'));
  const filename = options.target === 'web' ? entry : `${basename(entry, '.js')}.cjs`;
  const compiler = webpack({
    context: folder,
    mode: 'production',
    entry: `./${entry}`,
    output: { path, filename },
    ...options,
  });
  /** @type {import('webpack').Stats | undefined} */
  const stats = await new Promise((resolve, reject) => {
    compiler.run((error, stats) => (error ? reject(error) : resolve(stats)));
  });
  const isClean = stats && !stats.hasErrors() && !stats.hasWarnings();
  assert.ok(isClean, stats?.toString('errors-warnings'));
  return join(path, filename);
}

/**
 * @param {string} folder with an index.html
 * @returns {Promise<string>} the folder to be served
 */
export async function bundleByVite(folder) {
  const outDir = mkdtempSync(join(folder, 'out-'));
  /** @type {string[]} */
  const warnings = [];
  await vite({
    configFile: false,
    root: folder,
    base: './',
    logLevel: 'silent',
    build: {
      outDir,
      rolldownOptions: { onwarn: ({ message }) => warnings.push(message) },
    },
  });
  assert.deepEqual(warnings, []);
  return outDir;
}

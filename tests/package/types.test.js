// The types of the installed package, as strict TypeScript sees them. The packages are nested, so
// that types which name a package without depending on it name nothing.

import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { install } from './support.js';

const root = new URL('../../', import.meta.url);
const { devDependencies } = JSON.parse(readFileSync(new URL('package.json', root), 'utf8'));

const folder = install('types', {
  besides: [`@types/node@${devDependencies['@types/node']}`],
  parameters: ['--install-strategy=nested'],
});

const bundler = { module: 'preserve', moduleResolution: 'bundler' };
const node = { module: 'nodenext', moduleResolution: 'nodenext' };
const browser = { lib: ['es2022', 'dom', 'dom.iterable'], types: [] };
const server = { lib: ['es2022'], types: ['node'] };

test('a page is typed where a bundler resolves', () => {
  compile('browser.ts', { ...bundler, ...browser });
});

test('a page is typed where Node resolves', () => {
  compile('browser.ts', { ...node, ...browser });
});

test('a server is typed where a bundler resolves, without a document', () => {
  compile('server.ts', { ...bundler, ...server });
});

test('a server is typed where Node resolves, without a document', () => {
  compile('server.ts', { ...node, ...server });
});

/**
 * @param {string} file
 * @param {Record<string, string | string[]>} options
 */
function compile(file, options) {
  const compilerOptions = { strict: true, noEmit: true, target: 'es2022', ...options };
  writeFileSync(
    join(folder, 'tsconfig.json'),
    JSON.stringify({ compilerOptions: { skipLibCheck: false, ...compilerOptions }, files: [file] }),
  );
  const tsc = fileURLToPath(new URL('node_modules/typescript/bin/tsc', root));
  const { stdout } = spawnSync(process.execPath, [tsc], { cwd: folder, encoding: 'utf8' });
  assert.equal(stdout, '');
}

// Builds lib/: what the npm package carries. Each module stays a file of its own with its types
// beside it, for those who bundle; and the script that a page includes as it is, for those who do
// not. All of them share one wasm file.

import { cpSync, mkdirSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { filesInside } from './files.mjs';
import { withoutIndentation } from './indentation.mjs';
import { buildWasm } from './wasm.mjs';
import { fail, root, runPackage, say } from './project.mjs';

const LIBRARY = join(root, 'lib');

const PARTS_OF_THE_CORE = ['points_estimator.js', 'points_estimator_bg.wasm', 'wasm-address.js'];

export async function buildNpmPackage() {
  buildWasm();
  say('Building the npm package');
  rmSync(LIBRARY, { recursive: true, force: true });
  runPackage('typescript/bin/tsc', ['--project', 'tsconfig.library.json']);
  makeModulesOfData();
  copyTypes();
  copyCore();
  cpSync(
    join(root, 'www', 'element', 'custom-elements.json'),
    join(LIBRARY, 'custom-elements.json'),
  );
  await buildScript();
}

/** Not everything that reads modules reads JSON, too, or asks for it in the same way. */
function makeModulesOfData() {
  const names = readdirSync(LIBRARY, { recursive: true, encoding: 'utf8' });
  const read = (/** @type {string} */ file) =>
    JSON.stringify(JSON.parse(readFileSync(file, 'utf8')));
  for (const name of names.filter((name) => name.endsWith('.js'))) {
    const file = join(LIBRARY, name);
    const script = readFileSync(file, 'utf8')
      .replace(/^import (\w+) from '(.+\.json)' with .+;$/gm, (_, local, path) => {
        return `const ${local} = ${read(join(dirname(file), path))};`;
      })
      // What is loaded when asked for stays a module of its own, which nothing else may import.
      .replace(/'([^']+)\.json', \{ with: \{ type: 'json' \} \}/g, (_, path) => {
        const data = join(dirname(file), path);
        writeFileSync(`${data}.js`, `export default ${read(`${data}.json`)};\n`);
        return `'${path}.js'`;
      });
    writeFileSync(file, script);
  }
  for (const name of names.filter((name) => name.endsWith('.json'))) rmSync(join(LIBRARY, name));
}

/** The types that are written by hand, which tsc only reads. */
function copyTypes() {
  for (const folder of [join('www', 'npm'), join('www', 'core')]) {
    for (const name of readdirSync(join(root, folder)).filter((name) => name.endsWith('.d.ts'))) {
      cpSync(join(root, folder, name), join(LIBRARY, folder, name));
    }
  }
}

function copyCore() {
  mkdirSync(join(LIBRARY, 'pkg'), { recursive: true });
  for (const name of PARTS_OF_THE_CORE) {
    cpSync(join(root, 'pkg', name), join(LIBRARY, 'pkg', name));
  }
  // How a core is made of a wasm is ready()'s affair, and its types need those of a browser.
  const types = readFileSync(join(root, 'pkg', 'points_estimator.d.ts'), 'utf8');
  const end = types.indexOf('export interface InitOutput');
  if (end < 0) {
    fail('The types of the wasm package do not say where those of a browser begin.');
  }
  writeFileSync(join(LIBRARY, 'pkg', 'points_estimator.d.ts'), types.slice(0, end));
}

/** The only file with Lit inside. */
async function buildScript() {
  const { build } = await import('vite');
  await build({
    configFile: false,
    logLevel: 'warn',
    root,
    base: './',
    publicDir: false,
    plugins: [filesInside(), withoutIndentation()],
    build: {
      outDir: LIBRARY,
      emptyOutDir: false,
      assetsDir: '',
      assetsInlineLimit: 0,
      modulePreload: false,
      // Lit's notice travels along.
      license: { fileName: 'licences.md' },
      minify: 'terser',
      rolldownOptions: {
        input: join(root, 'www', 'element', 'points-estimator.js'),
        preserveEntrySignatures: 'strict',
        output: {
          entryFileNames: '[name].js',
          codeSplitting: false,
          // The one wasm file is there already, and this is it.
          assetFileNames: 'pkg/[name][extname]',
        },
      },
    },
  });
}

// The parts of the script that few visitors need. In the built site each is a file of its own: not a
// module that imports the script (under what address that was loaded is its host's affair), but one
// function of what both share.

import { dirname, join, resolve, sep } from 'node:path';
import { withoutIndentation } from './indentation.mjs';
import { root } from './project.mjs';

/** Each is the module that the script imports when it is asked for, and what only that one imports. */
const LAZY = {
  rules: ['www/view/rules/table.js', 'www/view/rules/parameters.js', 'www/view/rules/table.css.js'],
  frame: ['www/element/frame-in-place.js', 'www/element/calculator-frame.js'],
};

/**
 * @typedef {object} LazyPart
 * @property {string} name such as `code/rules`
 * @property {string} entry the module that the script imports
 * @property {string[]} files all that it is made of
 * @property {Shared[]} shared
 * @property {Buffer} content
 */

/**
 * A module of the script, and what a part takes of it.
 *
 * @typedef {{ id: string, names: string[] }} Shared
 */

/** @returns {Promise<LazyPart[]>} */
export async function lazyParts() {
  return Promise.all(
    Object.entries(LAZY).map(([name, files]) => {
      return lazyPart(
        `code/${name}`,
        files.map((file) => join(root, file)),
      );
    }),
  );
}

/**
 * @param {string} name
 * @param {string[]} files
 * @returns {Promise<LazyPart>}
 */
async function lazyPart(name, files) {
  const [entry] = files;
  /** @type {Map<string, Set<string>>} */
  const found = new Map();
  const { build } = await import('vite');
  const result = await build({
    configFile: false,
    root,
    logLevel: 'warn',
    plugins: [sharing(files, found), withoutIndentation()],
    build: {
      write: false,
      minify: false,
      modulePreload: false,
      rolldownOptions: { input: entry, preserveEntrySignatures: 'strict' },
    },
  });
  const { output } = /** @type {import('vite').Rolldown.RolldownOutput} */ (result);
  const [{ code }] = output;
  const made = code.replace(/export \{([^}]*)\};\s*$/, (_, names) => {
    const given = names.split(',').map((/** @type {string} */ each) => {
      const [local, exported = local] = each.trim().split(' as ');
      return `${exported}: ${local}`;
    });
    return `return { ${given.join(', ')} };`;
  });
  // Not in the order in which they were found, which is another each time.
  const shared = [...found]
    .map(([id, names]) => ({ id, names: [...names].sort() }))
    .sort((one, other) => (one.id < other.id ? -1 : 1));
  const placed = shared.reduce(
    (text, { id }, index) => text.replaceAll(placeOf(id), `shared[${index}]`),
    made,
  );
  // Not before the packages are there, which the commands that come by here install.
  const { minify } = await import('terser');
  const small = await minify(`export default (shared) => {\n${placed}\n};`, {
    module: true,
    compress: { passes: 2, keep_fargs: false },
  });
  return { name, entry, files, shared, content: Buffer.from(`${small.code}\n`) };
}

/** @param {string} id of a shared module */
function placeOf(id) {
  return `shared[${JSON.stringify(id)}]`;
}

/**
 * Turns what the files import from elsewhere into what they are given.
 *
 * @param {string[]} files
 * @param {Map<string, Set<string>>} shared grows by what is found: names by module
 * @returns {import('vite').Plugin}
 */
function sharing(files, shared) {
  return {
    name: 'sharing',
    enforce: 'pre',
    transform(code, path) {
      const rewritten = code.replace(
        /^import (.+?) from '([^']+)';$/gms,
        (statement, /** @type {string} */ imported, source) => {
          const id = source.startsWith('.') ? resolve(dirname(path), source) : source;
          if (files.includes(id)) return statement;
          const [, names] = /^\{(.+)\}$/s.exec(imported) ?? this.error(`not by name: ${statement}`);
          const list = names
            .split(',')
            .map((each) => each.trim())
            .filter(Boolean);
          const known = shared.get(id) ?? new Set();
          for (const each of list) known.add(each.split(' as ')[0]);
          shared.set(id, known);
          return `const { ${list.join(', ').replaceAll(' as ', ': ')} } = ${placeOf(id)};`;
        },
      );
      return { code: rewritten, map: null };
    },
  };
}

/**
 * In a module of the script: has a file brought in place of `import()`.
 *
 * @param {string} code
 * @param {string} path of the module
 * @param {LazyPart[]} parts
 * @param {string} files the module that brings it
 */
export function bringParts(code, path, parts, files) {
  /** @type {string[]} */
  const added = [];
  const rewritten = code.replace(/\bimport\('([^']+\.js)'\)/g, (_, source) => {
    const part = parts.find(({ entry }) => entry === resolve(dirname(path), source));
    if (!part) throw new Error(`${path} imports ${source}, which is no part of its own.`);
    const local = (/** @type {number} */ index, /** @type {string} */ name) => `$${index}_${name}`;
    for (const [index, { id, names }] of part.shared.entries()) {
      const list = names.map((name) => `${name} as ${local(index, name)}`);
      added.push(`import { ${list.join(', ')} } from ${JSON.stringify(id.replaceAll(sep, '/'))};`);
    }
    added.push(`import { codeFile } from ${JSON.stringify(files.replaceAll(sep, '/'))};`);
    const shared = part.shared.map(({ names }, index) => {
      return `{ ${names.map((name) => `${name}: ${local(index, name)}`).join(', ')} }`;
    });
    return `codeFile(${JSON.stringify(part.name)}, [${shared.join(', ')}])`;
  });
  return added.length > 0 ? `${added.join('\n')}\n${rewritten}` : null;
}

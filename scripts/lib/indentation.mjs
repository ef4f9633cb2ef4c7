// Templates are written with indentation, which a minifier must keep; to a browser it means nothing. Nor
// do the blanks, comments and last semicolons in styles.

import { transform as minified } from 'esbuild';
import { join, sep } from 'node:path';
import { root } from './project.mjs';

/** @returns {import('vite').Plugin} */
export function withoutIndentation() {
  const sources = join(root, 'www') + sep;
  return {
    name: 'without-indentation',
    apply: 'build',
    async transform(code, id) {
      const isOwn = join(id).startsWith(sources) && id.endsWith('.js');
      if (!isOwn) return null;
      const short = id.endsWith('.css.js') ? await withSmallStyles(code) : code;
      return { code: short.replace(/\n +/g, '\n'), map: null };
    },
  };
}

/** @param {string} code of a module with one template of styles */
async function withSmallStyles(code) {
  const [, before, styles, after] = /^(.*\bcss`)(.*)(`.*)$/s.exec(code) ?? ['', code, '', ''];
  const { code: small } = await minified(styles, { loader: 'css', minify: true });
  return before + small.trim().replaceAll('\\', '\\\\') + after;
}

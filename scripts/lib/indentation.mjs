// Templates are written with indentation, which a minifier must keep; to a browser it means nothing. Nor
// do the blanks, comments and last semicolons in styles.

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
  // Not before the packages are there, which the commands that come by here install.
  const { transform } = await import('esbuild');
  const { code: small } = await transform(styles, { loader: 'css', minify: true });
  return before + small.trim().replaceAll('\\', '\\\\') + after;
}

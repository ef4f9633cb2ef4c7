// Templates are written with indentation, which a minifier must keep; to a browser it means nothing.

import { join, sep } from 'node:path';
import { root } from './project.mjs';

/** @returns {import('vite').Plugin} */
export function withoutIndentation() {
  const sources = join(root, 'www') + sep;
  return {
    name: 'without-indentation',
    apply: 'build',
    transform(code, id) {
      const isOwn = join(id).startsWith(sources) && id.endsWith('.js');
      return isOwn ? { code: code.replace(/\n +/g, '\n'), map: null } : null;
    },
  };
}

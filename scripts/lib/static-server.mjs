// Serves a folder's files as any web host would, for tests of the built page. It mounts them below
// a path of their own, so that an address which only works at the root of a host shows at once.

import { createReadStream } from 'node:fs';
import { readFile, stat } from 'node:fs/promises';
import { createServer } from 'node:http';
import { extname, join, posix } from 'node:path';
import { brotliCompressSync } from 'node:zlib';

const MOUNT = '/some/folder/';

/** @type {Record<string, string>} */
const TYPES = {
  '.css': 'text/css; charset=utf-8',
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.json': 'application/json',
  '.svg': 'image/svg+xml',
  '.wasm': 'application/wasm',
};

/**
 * @param {string} folder
 * @param {{ compressed?: boolean }} [how] whether it compresses, as a host should: each file once, when
 *   it is first asked for
 */
export async function serve(folder, { compressed = false } = {}) {
  /** @type {Map<string, Buffer>} */
  const small = new Map();
  /** @type {Map<string, { html: string, headers?: Record<string, string> }>} */
  const pages = new Map();
  const server = createServer(async (request, response) => {
    const { pathname } = new URL(request.url ?? '/', 'http://127.0.0.1');
    // A rooted path cannot climb above the root when it is normalised.
    const path = posix.normalize(decodeURIComponent(pathname));
    const inside = path.slice(MOUNT.length) || 'index.html';
    const page = pages.get(inside);
    if (page) {
      response.writeHead(200, { 'Content-Type': TYPES['.html'], ...page.headers }).end(page.html);
      return;
    }
    const file = path.startsWith(MOUNT) ? join(folder, inside) : null;
    const isFile = file !== null && (await stat(file).catch(() => null))?.isFile();
    if (!isFile) {
      response.writeHead(404).end();
      return;
    }
    response.writeHead(200, {
      'Content-Type': TYPES[extname(file)] ?? 'application/octet-stream',
      // What pages of other origins embed must say that they may.
      'Access-Control-Allow-Origin': '*',
      ...(compressed && { 'Content-Encoding': 'br' }),
    });
    if (!compressed) {
      createReadStream(file).pipe(response);
      return;
    }
    const content = small.get(file) ?? brotliCompressSync(await readFile(file));
    small.set(file, content);
    response.end(content);
  });
  await new Promise((ready) => server.listen(0, '127.0.0.1', () => ready(null)));
  const { port } = /** @type {import('node:net').AddressInfo} */ (server.address());
  return {
    address: `http://127.0.0.1:${port}${MOUNT}`,
    /** Pages besides the folder's, by their names. */
    pages,
    close() {
      server.closeAllConnections();
      return new Promise((closed) => server.close(closed));
    },
  };
}

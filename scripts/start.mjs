// npm start: from a fresh clone to the page in a browser. The page follows changes in www/ as they
// are saved; what changes in src/ shows after the next start.

import { join } from 'node:path';
import { buildWasm } from './lib/wasm.mjs';
import { root, say } from './lib/project.mjs';

buildWasm();

const { createServer } = await import('vite');
const server = await createServer({ configFile: join(root, 'vite.config.js') });
await server.listen();
say(`The page is at ${server.resolvedUrls?.local[0]} (Ctrl+C ends it)`);

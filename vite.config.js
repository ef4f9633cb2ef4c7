// The page as it is developed (npm start) and as it is deployed (npm run build, into dist/).

import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vite';
import { filesByDigest } from './scripts/lib/files.mjs';
import { withoutIndentation } from './scripts/lib/indentation.mjs';

const EMBEDDED = 'points-estimator';

/** @param {string} path */
const source = (path) => fileURLToPath(new URL(`www/${path}`, import.meta.url));

export default defineConfig({
  root: source('pages/'),
  // Relative: dist/ works in any folder of any host.
  base: './',
  plugins: [filesByDigest(), withoutIndentation()],
  server: {
    host: '127.0.0.1',
    // The next free one when it is taken.
    port: 5173,
    // The pages load what lies beside them in www/, and the wasm package beside that.
    fs: { allow: ['../..'] },
  },
  build: {
    outDir: '../../dist',
    emptyOutDir: true,
    // All in one folder: what a site copies to embed the element.
    assetsDir: '',
    // The wasm stays a file, which a browser compiles while it arrives.
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    // Compresses better than what Vite has by itself.
    minify: 'terser',
    terserOptions: { compress: { passes: 2, keep_fargs: false } },
    // Minified scripts carry no notices, and those of what is inside must travel along.
    license: { fileName: 'licences.md' },
    // npm run size weighs more exactly.
    reportCompressedSize: false,
    rolldownOptions: {
      // Entries of one set of modules: the pages import the script that a site embeds. That one
      // keeps its name, because other sites' pages spell it, and its exports. Everything else
      // carries a digest of its content, so it can be cached forever.
      input: {
        index: source('pages/index.html'),
        frame: source('pages/frame.html'),
        embed: source('pages/embed.html'),
        [EMBEDDED]: source(`element/${EMBEDDED}.js`),
      },
      preserveEntrySignatures: 'allow-extension',
      output: {
        entryFileNames: ({ name }) => (name === EMBEDDED ? '[name].js' : '[name]-[hash].js'),
        chunkFileNames: '[name]-[hash].js',
        assetFileNames: '[name]-[hash][extname]',
      },
    },
  },
});

// npm run examples: builds the page, serves the examples that need no bundler and prints their
// addresses.

import { buildPage } from './page.mjs';
import { root, say } from './project.mjs';
import { serve } from './static-server.mjs';

await buildPage();
const { address } = await serve(root);
say('Examples');
for (const name of ['plain', 'frame', 'policy']) {
  console.log(`${address}examples/${name}/index.html`);
}

// npm run examples: builds the page, serves the examples that need no bundler and prints their
// addresses.

import { root, say } from './lib/project.mjs';
import { buildSite } from './lib/site.mjs';
import { serve } from './lib/static-server.mjs';

await buildSite();
const { address } = await serve(root);
say('Examples');
for (const name of ['plain', 'frame', 'policy']) {
  console.log(`${address}examples/${name}/index.html`);
}

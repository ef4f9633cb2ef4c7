// npm run build: what a site deploys, in dist/.

import { buildSite } from './lib/site.mjs';

await buildSite();

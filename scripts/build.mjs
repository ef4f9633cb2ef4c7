// npm run build: what a site deploys, in dist/.

import { buildPage } from './page.mjs';

await buildPage();

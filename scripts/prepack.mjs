// npm pack and npm publish run this first.

import { buildLibrary } from './library.mjs';

await buildLibrary();

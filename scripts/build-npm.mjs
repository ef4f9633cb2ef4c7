// npm pack and npm publish run this first.

import { buildNpmPackage } from './lib/npm-package.mjs';

await buildNpmPackage();

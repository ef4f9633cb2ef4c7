// npm run build:wasm: the core as other JavaScript calls it, in pkg/.

import { buildWasm } from './lib/wasm.mjs';

buildWasm();

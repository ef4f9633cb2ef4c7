/** SRI digest of the wasm, which `vite build` puts in the place of the name; elsewhere undefined. */
declare const WASM_INTEGRITY: string;

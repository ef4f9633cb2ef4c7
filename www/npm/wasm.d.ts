// The types of `points-estimator/wasm`: what a bundler makes of a file, its address or its bytes.

declare const wasm: string | Uint8Array<ArrayBuffer>;
export default wasm;

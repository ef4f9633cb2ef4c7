// What a build puts in the place of names. See scripts/lib/files.mjs.

/** SRI digest of the wasm. */
declare const WASM_INTEGRITY: string;

/** SHA-256 of every file that the script may load, in base64, by its name: `ru/kontur.json`. */
declare const DIGESTS: Record<string, string>;

/** Every file of data, by its name. */
declare const FILES: Record<string, unknown>;

// @ts-check

/** The programmes, in the order of the register. Each has files of its own: words, forms, a wasm. */
export const PROGRAMMES = ['kontur', 'keaz', 'power-machines', 'guild'];

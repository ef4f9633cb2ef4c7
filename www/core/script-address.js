// @ts-check

/**
 * Where this script is, and what lies beside it. Not written out where it is used, or a bundler would
 * look for those files itself.
 */
export const scriptAddress = import.meta.url;

// @ts-check

/**
 * What a built file is called: after its content, so that it can be cached forever.
 *
 * @param {string} name such as `ru/kontur.json`
 * @param {string} digest in base64
 */
export function fileName(name, digest) {
  const [stem, extension] = name.replace('/', '-').split('.');
  return `${stem}-${digest.slice(0, 8).replace(/\W/g, '_')}.${extension}`;
}

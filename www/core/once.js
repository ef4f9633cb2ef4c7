// @ts-check

/** @type {Map<string, Promise<any>>} what is there or on its way, by its name */
const arriving = new Map();

/**
 * Brings something once. What failed is forgotten, so that the next call tries again.
 *
 * @template Thing
 * @param {string} name
 * @param {() => Promise<Thing>} bring
 * @returns {Promise<Thing>}
 */
export function once(name, bring) {
  const known = arriving.get(name);
  if (known) return known;
  const thing = bring().catch((reason) => {
    arriving.delete(name);
    throw reason;
  });
  arriving.set(name, thing);
  return thing;
}

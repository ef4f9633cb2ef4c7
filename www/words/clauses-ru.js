// @ts-check

/**
 * What every clause that decides something is about, by document. Where the editions of a programme
 * say the same under the same number, it stands once, under the programme.
 *
 * @type {Record<string, Record<string, string>>}
 */
export const clauses = {
  kontur: {},

  // KEAZ: both editions, then what only one of them says.
  keaz: {},
  'keaz 2026': {},
  'keaz 2022': {},

  'power-machines': {},

  guild: {},
};

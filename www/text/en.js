// @ts-check

import common from './en/interface.json' with { type: 'json' };
import guild from './en/guild.json' with { type: 'json' };
import keaz from './en/keaz.json' with { type: 'json' };
import kontur from './en/kontur.json' with { type: 'json' };
import powerMachines from './en/power-machines.json' with { type: 'json' };
import { wordsFrom } from './words.js';

/** Every word of the language. */
export const en = wordsFrom('en', common, {
  kontur,
  keaz,
  'power-machines': powerMachines,
  guild,
});

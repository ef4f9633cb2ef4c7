// @ts-check

import common from './ru/interface.json' with { type: 'json' };
import guild from './ru/guild.json' with { type: 'json' };
import keaz from './ru/keaz.json' with { type: 'json' };
import kontur from './ru/kontur.json' with { type: 'json' };
import powerMachines from './ru/power-machines.json' with { type: 'json' };
import { wordsFrom } from './words.js';

/** Every word of the language. */
export const ru = wordsFrom('ru', common, {
  kontur,
  keaz,
  'power-machines': powerMachines,
  guild,
});

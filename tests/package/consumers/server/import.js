// Imports every module that the package offers, as a server that renders does, without a document.

import manifest from 'points-estimator/package.json' with { type: 'json' };

const modules = Object.entries(manifest.exports)
  .filter(([, target]) => String(target.default ?? target).endsWith('.js'))
  .map(([name]) => name);
for (const name of modules) {
  await import(name.replace('.', 'points-estimator'));
}
const seen = ['document', 'window', 'HTMLElement'].filter((name) => name in globalThis);
console.log(`ok ${modules.join(' ')}`, ...seen);

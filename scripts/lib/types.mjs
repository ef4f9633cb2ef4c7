// The types of all JavaScript, against those that the wasm package declares: build that first.

import { runPackage, say } from './project.mjs';

export function checkTypes() {
  say('Types of the JavaScript');
  runPackage('typescript/bin/tsc', []);
  console.log('No errors.');
}

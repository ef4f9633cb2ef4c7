// The code that the integrator's page gives.

import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { policiesOf, ruleOf, snippetsOf } from '../../www/pages/embed/snippets.js';
import { fileAt } from './support.js';

/** @type {(language: string) => import('../../www/text/embed-words.js').EmbedWords} */
const embedWordsFor = (language) =>
  JSON.parse(readFileSync(fileAt(`../../www/text/${language}/embed.json`), 'utf8'));

const NOTHING = {
  programme: '',
  edition: '',
  question: '',
  lang: '',
  show: '',
  layout: '',
  accent: '',
};
const latest = { folder: 'https://points.example/a/', digests: {} };

test('what was left to the element is not in the code', () => {
  const { script, frame, npm } = snippetsOf({ ...NOTHING, programme: 'guild' }, latest);
  assert.equal(
    script,
    '<script type="module" src="https://points.example/a/points-estimator.js"></script>\n' +
      '<points-estimator programme="guild"></points-estimator>',
  );
  assert.equal(
    frame,
    '<script src="https://points.example/a/points-estimator-frame.js" data-programme="guild" async></script>',
  );
  assert.ok(npm.endsWith('<points-estimator programme="guild"></points-estimator>'));
});

test('a digest stands only where there is one, and with it the request by CORS', () => {
  const digests = { 'points-estimator.js': 'sha384-abc' };
  const { script, frame } = snippetsOf(NOTHING, { ...latest, digests });
  assert.match(script, /points-estimator\.js" integrity="sha384-abc" crossorigin="anonymous">/);
  assert.doesNotMatch(frame, /integrity|crossorigin/);
});

test('a value cannot leave its attribute', () => {
  const bad = '"><script>alert(1)</script>&quot;';
  const { script, frame } = snippetsOf({ ...NOTHING, programme: bad, accent: bad }, latest);
  const written = '&quot;>&lt;script>alert(1)&lt;/script>&amp;quot;';
  assert.ok(script.includes(`programme="${written}"`));
  assert.ok(frame.includes(`data-accent="${written}"`));
  assert.equal(script.match(/<script/g)?.length, 1);
  assert.equal(frame.match(/<script/g)?.length, 1);
});

test('a policy names the origin, not the folder', () => {
  assert.deepEqual(policiesOf(latest.folder), {
    script:
      "script-src https://points.example 'wasm-unsafe-eval'; connect-src https://points.example",
    frame: 'script-src https://points.example; frame-src https://points.example',
  });
  assert.equal(ruleOf('red'), 'points-estimator { --points-estimator-accent: red; }');
});

test('every word of the page is there in both languages, and no other', () => {
  const page = readFileSync(fileAt('../../www/pages/embed.html'), 'utf8');
  const asked = [...page.matchAll(/data-word="([^"]+)"/g)].map(([, name]) => name);
  // Said by the script.
  const wanted = [...new Set([...asked, 'copy', 'accentProblem'])].sort();
  for (const language of ['ru', 'en']) {
    assert.deepEqual(Object.keys(embedWordsFor(language).page).sort(), wanted, language);
  }
  const parts = Object.keys(embedWordsFor('ru').parts);
  assert.deepEqual(Object.keys(embedWordsFor('en').parts), parts);
});

test('what stands in the page before its script runs is what the script says', () => {
  const page = readFileSync(fileAt('../../www/pages/embed.html'), 'utf8');
  const { page: words, title } = embedWordsFor('ru');
  assert.ok(page.includes(`<title>${title}</title>`));
  const said = [...page.matchAll(/data-word="([^"]+)"[^>]*>([^<]+)</g)];
  assert.ok(said.length > 15);
  for (const [, name, text] of said) {
    if (text.trim()) assert.equal(text.trim().replace(/\s+/g, ' '), words[name]);
  }
});

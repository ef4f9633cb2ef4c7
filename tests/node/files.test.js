// The files that the calculator loads: each has its name and its digest, and there is one for all that
// the element asks for.

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { digest, servedFiles } from '../../scripts/lib/files.mjs';
import { fileName } from '../../www/core/file-name.js';
import * as files from '../../www/core/files.js';
import { PROGRAMMES } from '../../www/core/programmes.js';
import { clauseWords, wordsFor } from '../../www/text/index.js';
import { loadClauses, loadNames, loadWords } from '../../www/text/load-words.js';
import { LANGUAGES } from '../../www/text/words.js';

const served = servedFiles();
const data = served.filter(({ name }) => name.endsWith('.json'));

test('what is served is what the modules give', async () => {
  assert.equal(data.length, PROGRAMMES.length + LANGUAGES.length * (2 * PROGRAMMES.length + 2));
  for (const { name, content } of data) {
    const module = await files.dataFile(name.replace('.json', ''));
    assert.deepEqual(JSON.parse(content.toString()), JSON.parse(JSON.stringify(module)), name);
  }
});

test('no two files have one name, and each is called after its content', () => {
  const names = served.map(({ name, content }) => fileName(name, digest(content)));
  assert.equal(new Set(names).size, served.length);
  for (const name of names) assert.match(name, /^[a-z-]+-\w{8}\.(?:json|wasm)$/);
  assert.equal(fileName('ru/kontur.json', 'a/b+c=Defgh'), 'ru-kontur-a_b_c_De.json');
});

for (const language of LANGUAGES) {
  const every = wordsFor(language);

  for (const programme of PROGRAMMES) {
    test(`${language}, ${programme}: its words are some of all, and no other programme's`, async () => {
      const words = await loadWords(language, programme);
      assert.deepEqual(words.programmes, { [programme]: every.programmes[programme] });
      for (const table of /** @type {const} */ (['terms', 'notes', 'conditions', 'estimators'])) {
        const own = Object.entries(words[table]);
        for (const [id, word] of own) assert.equal(word, every[table][id], id);
        assert.ok(own.length > 0 && own.length < Object.keys(every[table]).length, table);
      }
      assert.equal(await loadWords(language, programme), words);
    });

    test(`${language}, ${programme}: what its clauses are about`, async () => {
      const about = await loadClauses(language, programme);
      const edition = programme === 'keaz' ? '2022' : null;
      for (const clause of ['1', '1.4', '3.1', '3.1.3', '4.2', '9.9.9']) {
        assert.equal(about(edition, clause), clauseWords(language, programme, edition, clause));
      }
    });
  }

  test(`${language}: where a visitor may choose, every programme has its name`, async () => {
    assert.deepEqual(await loadNames(language), every.programmes);
    const { programmes } = await loadWords(language, 'keaz', { others: true });
    assert.deepEqual(programmes, every.programmes);
  });
}

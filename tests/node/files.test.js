// The files that the calculator loads: each has its name and its digest, and there is one for all that
// the element asks for.

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { digest, servedFiles } from '../../scripts/lib/files.mjs';
import { fileName } from '../../www/core/file-name.js';
import { PROGRAMMES } from '../../www/core/programmes.js';
import { clauseWords, wordsFor } from '../../www/text/index.js';
import { dataFile } from '../../www/text/data-files.js';
import { loadClauses, loadFields, loadNames, loadProgramme } from '../../www/text/load-words.js';
import { LANGUAGES } from '../../www/text/words.js';
import { estimators } from './support.js';

const served = servedFiles();
const data = served.filter(({ name }) => name.endsWith('.json'));

/** @param {string} name */
const fileOf = (name) => JSON.parse(String(data.find((file) => file.name === name)?.content));

test('what is served is what the modules give', async () => {
  // Besides those of each language, the fields and the register.
  assert.equal(data.length, 2 + LANGUAGES.length * (2 * PROGRAMMES.length + 2));
  assert.deepEqual(fileOf('register.json'), estimators());
  for (const { name, content } of data.filter(({ name }) => name !== 'register.json')) {
    const { clauses: _digest, ...file } = JSON.parse(content.toString());
    const module = await dataFile(name.replace('.json', ''));
    assert.deepEqual(file, JSON.parse(JSON.stringify(module)), name);
  }
});

test('the script knows the digest of a file, or one that it knows does', () => {
  for (const { name, content, isKnown } of served) {
    const leading = served.filter((other) => other.content.includes(digest(content)));
    const names = isKnown ? [] : [name.replace('-clauses', '')];
    assert.deepEqual(
      leading.map((other) => other.name),
      names,
    );
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
      const { words, infos } = await loadProgramme(language, programme);
      assert.deepEqual(words.programmes, { [programme]: every.programmes[programme] });
      for (const table of /** @type {const} */ (['terms', 'notes', 'conditions', 'estimators'])) {
        const own = Object.entries(words[table]);
        for (const [id, word] of own) assert.equal(word, every[table][id], id);
        assert.ok(own.length > 0 && own.length < Object.keys(every[table]).length, table);
      }
      for (const info of infos) assert.equal(info.programme, programme);
      assert.equal((await loadProgramme(language, programme)).words, words);
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
  });
}

test('the fields of every programme are known where a visitor may choose', async () => {
  const fields = await loadFields();
  assert.deepEqual(Object.keys(fields), PROGRAMMES);
  for (const { programme, fields: own } of estimators()) {
    for (const { id } of own) assert.ok(fields[programme].includes(id), id);
  }
});

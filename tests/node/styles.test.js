// The styles of the views, as far as they can be judged without a browser.

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { css } from '../../www/view/styles/css.js';
import { styles } from '../../www/view/styles/styles.js';

test('every length in rem is one of the visitor’s own size of text, in a short style too', () => {
  const written = '.remark { margin: -0.5rem 2rem } .rem{top:.25rem}';
  const { cssText } = css(Object.assign([written], { raw: [written] }));
  const lengths = [...cssText.matchAll(/calc\((\S+) \* var\(--rem\)\)/g)].map(
    ([, length]) => length,
  );
  assert.deepEqual(lengths, ['-0.5', '2', '.25']);
  assert.match(cssText, /^\.remark \{.*\.rem\{/);
});

test('no style of a view has a length in the page’s rem', () => {
  const all = styles.map(({ cssText }) => cssText).join('\n');
  assert.ok(all.includes('var(--rem)'));
  assert.doesNotMatch(all, /\drem\b/);
  // Nothing but lengths is multiplied: every `calc(… * var(--rem))` has a number in it.
  assert.doesNotMatch(all, /calc\((?!-?\d*\.?\d+ \* var\(--rem\)\))[^()]*\* var\(--rem\)/);
});

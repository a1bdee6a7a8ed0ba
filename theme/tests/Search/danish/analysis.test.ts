import assert from 'node:assert/strict';
import test from 'node:test';
import { fold, queryWords, words, wordsInPlace } from '../../../Search/danish/analysis';
import { contentTexts } from '../../support/repository';

test('folding gives lower case and composed letters, and removes invisible characters', () => {
  assert.equal(fold('A\u030Alborg MØ\u00ADDE ikke\u2011bindende'), 'ålborg møde ikke-bindende');
  assert.equal(fold('§ 107, §§ 103'), '§107, §103');
});

test('a letter whose lower case is two letters is not changed', () => {
  assert.equal(fold('İstanbul ΣΑΣ'), 'İstanbul σασ');
});

for (const [text, expected] of [
  ['', []],
  ['og/eller (TI/HCN)', ['og', 'eller', 'ti', 'hcn']],
  ['Prader-Willi-syndrom', ['prader', 'willi', 'syndrom']],
  ['sag 2023-016352.', ['sag', '2023-016352']],
  ['1.234,50 kr. 2012–2015', ['1.234,50', 'kr', '2012', '2015']],
  ['§, § 85a og §-tegnet', ['§85a', 'og', 'tegnet']],
] as const) {
  test(`»${text}« has the words ${expected.join(', ')}`, () => assert.deepEqual(words(text), expected));
}

test('a star belongs to a word in a query, but not in a text', () => {
  assert.deepEqual(queryWords('takst* *analyse'), ['takst*', '*analyse']);
  assert.deepEqual(words('takst* *analyse'), ['takst', 'analyse']);
});

test('words are found at their positions', () => {
  const text = 'Efter § 107: A\u030Alborg';
  const found = [...wordsInPlace(text)].map(({ word, start, end }) => [word, text.slice(start, end)]);
  assert.deepEqual(found, [
    ['efter', 'Efter'],
    ['§107', '§ 107'],
    ['ålborg', 'A\u030Alborg'],
  ]);
});

test('finding words by position gives the same words as splitting the text', () => {
  const texts = contentTexts();
  assert.ok(texts.length > 100, `only ${texts.length} texts`);
  for (const text of texts)
    assert.deepEqual(
      [...wordsInPlace(text)].map(({ word }) => word),
      words(text),
    );
});

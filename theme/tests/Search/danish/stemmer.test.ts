import assert from 'node:assert/strict';
import test from 'node:test';
import { words } from '../../../Search/danish/analysis';
import { stem } from '../../../Search/danish/stemmer';
import { lunrStem } from '../../support/lunr';
import { contentTexts, readJson } from '../../support/repository';

test('the vocabulary shared with the tests of src/Indexing has the expected stems', () => {
  const stems = Object.entries(readJson('tests/Fixtures/search/stems.json') as Record<string, string>);
  assert.ok(stems.length >= 5000, `only ${stems.length} words`);
  assert.deepEqual(
    stems.filter(([word, expected]) => stem(word) !== expected),
    [],
  );
});

test('every word of the content has the stem that lunr-languages gives it', () => {
  const all = new Set(contentTexts().flatMap(words));
  assert.ok(all.size > 1000, `only ${all.size} words`);
  assert.deepEqual(
    [...all].filter((word) => stem(word) !== lunrStem(word)),
    [],
  );
});

// Random words of the letters that the rules test cover cases that do not occur in real words.
test('made-up words have the stems that lunr-languages gives them', () => {
  const pieces = [
    'a', 'e', 'i', 'ø', 'å', 'y', 's', 't', 'd', 'g', 'k', 'l', 'n', 'r', 'h', 'st', 'ig', 'el', 'ered', 'løst',
    'ethed', '1', '-',
  ];
  const all = new Set<string>();
  let state = 11;
  // A 32-bit linear congruential generator: the same words in every run.
  const next = (limit: number): number => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return Math.floor((state / 2 ** 32) * limit);
  };
  for (let i = 0; i < 30_000; i++)
    all.add(Array.from({ length: 1 + next(6) }, () => pieces[next(pieces.length)]).join(''));
  assert.ok(all.size > 15_000, `only ${all.size} words`);
  assert.deepEqual(
    [...all].filter((word) => stem(word) !== lunrStem(word)),
    [],
  );
});

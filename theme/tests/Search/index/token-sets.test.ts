import assert from 'node:assert/strict';
import test from 'node:test';
import { matchingTerms } from '../../../Search/index/token-sets';

const terms = ['2023-016352', '2023-16', 'analyse', 'takst', 'takstanalyse', 'takster', 'tekst', 'test'];
const sorted = (term: string, editDistance = 0): string[] => matchingTerms({ term, editDistance }, terms).sort();

test('a star matches any letters, or none', () => {
  assert.deepEqual(sorted('takst*'), ['takst', 'takstanalyse', 'takster']);
  assert.deepEqual(sorted('*analyse'), ['analyse', 'takstanalyse']);
  assert.deepEqual(sorted('t*st'), ['takst', 'tekst', 'test']);
  assert.deepEqual(sorted('*'), terms);
});

test('the parts of a pattern do not overlap in a term', () => {
  assert.deepEqual(matchingTerms({ term: 'aba*ba', editDistance: 0 }, ['aba', 'ababa']), ['ababa']);
});

test('words within the edit distance match', () => {
  assert.deepEqual(sorted('takst', 1), ['takst', 'tekst']);
  assert.deepEqual(sorted('takst', 2), ['takst', 'takster', 'tekst', 'test']);
});

// lunr.js #503: stock lunr confuses digits of terms with ids of nodes, and loses some of these terms.
test('no term with digits is lost', () => {
  const numbers = Array.from(
    { length: 3000 },
    (_, i) => `${2000 + (i % 24)}-${String((i * 7919) % 100_000).padStart(6, '0')}`,
  );
  assert.equal(matchingTerms({ term: '20*', editDistance: 0 }, numbers).length, new Set(numbers).size);
});

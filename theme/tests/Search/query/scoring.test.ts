import assert from 'node:assert/strict';
import test from 'node:test';
import { Directory } from '../../../Search/index/directory';
import type { PostingsByField } from '../../../Search/index/shard';
import { score, type TermClause } from '../../../Search/query/scoring';
import { encodeWords } from '../../support/encode';

const names = { size: 1, groups: 'aaaaaaaa' };
const directory = new Directory({
  fields: ['titel', 'tekst'],
  documents: 4,
  starts: encodeWords(['']),
  shards: names,
  hits: names,
  facets: '',
  words: '',
  rareWords: '',
  otherTerms: '',
});

const postings = (...weights: [number, number][]): PostingsByField[number] => ({
  documents: Int32Array.from(weights, ([document]) => document),
  weights: Float64Array.from(weights, ([, weight]) => weight),
});

const entries = new Map<string, PostingsByField>([
  ['takst', [postings([2, 6]), postings([0, 3], [2, 2])]],
  ['kommun', [undefined, postings([0, 4], [1, 1], [3, 1])]],
]);

const clause = (terms: string[], options: Partial<TermClause> = {}): TermClause => ({
  matchingTerms: terms,
  presence: 'optional',
  boost: 1,
  fields: ['titel', 'tekst'],
  ...options,
});

const scores = (...clauses: TermClause[]): [number, number][] =>
  score(clauses, entries, directory)
    .top(Infinity)
    .map((hit) => [hit.document, hit.score]);

test('a document scores the cosine of its field and the query, added up over the fields', () => {
  assert.deepEqual(scores(clause(['takst'])), [
    [2, 6 + 2],
    [0, 3],
  ]);
  const both = scores(clause(['takst']), clause(['kommun']));
  assert.deepEqual(
    both.map(([document]) => document),
    [2, 0, 1, 3],
  );
  assert.equal(both[1]![1], (3 + 4) / Math.SQRT2);
  assert.equal(both[0]![1], 6 / Math.SQRT2 + 2 / Math.SQRT2);
});

test('a boost weighs a clause against the others', () => {
  const [first] = scores(clause(['takst'], { fields: ['tekst'] }), clause(['kommun'], { boost: 3, fields: ['tekst'] }));
  assert.deepEqual(first, [0, (3 + 3 * 4) / Math.sqrt(1 + 9)]);
});

test('a clause with a field searches only this field', () => {
  assert.deepEqual(scores(clause(['takst'], { fields: ['titel'] })), [[2, 6]]);
});

test('required terms must occur, prohibited ones must not', () => {
  assert.deepEqual(
    scores(clause(['takst']), clause(['kommun'], { presence: 'required' })).map(([document]) => document),
    [0, 1, 3],
  );
  assert.deepEqual(scores(clause(['takst']), clause(['kommun'], { presence: 'prohibited' })), [[2, 8]]);
  assert.deepEqual(scores(clause(['ukendt'], { presence: 'required' })), []);
});

test('a query with only prohibited words finds all other documents, in index order', () => {
  assert.deepEqual(scores(clause(['takst'], { presence: 'prohibited' })), [
    [1, 0],
    [3, 0],
  ]);
});

test('documents with equal scores keep the order in which they were found', () => {
  assert.deepEqual(scores(clause(['kommun'])), [
    [0, 4],
    [1, 1],
    [3, 1],
  ]);
});

test('a hit knows which terms of the query it has', () => {
  const hits = score([clause(['takst']), clause(['kommun'])], entries, directory);
  assert.deepEqual(
    hits.top(2).map(({ terms }) => [...terms]),
    [['takst'], ['takst', 'kommun']],
  );
  assert.ok(hits.some((terms) => terms.size === 2));
  assert.deepEqual(
    hits
      .filter((terms) => !terms.has('takst'))
      .top(Infinity)
      .map(({ document }) => document),
    [1, 3],
  );
});

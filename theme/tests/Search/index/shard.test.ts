import assert from 'node:assert/strict';
import test from 'node:test';
import { type PostingsByField, Shard } from '../../../Search/index/shard';
import { encodeShard, type SampleTerm } from '../../support/encode';

const terms: SampleTerm[] = [
  [
    'bolig',
    [
      undefined,
      [
        [0, 500],
        [1, 12],
        [90, 100_000],
      ],
    ],
  ],
  [
    'takst',
    [
      [[7, 1001]],
      undefined,
      [
        [7, 3],
        [8, 3],
      ],
    ],
  ],
  ['takstanalys', [[[3, 1]]]],
];
const expected = new Map(
  terms.map(([term, fields]) => [
    term,
    fields.map((postings) => postings?.map(([document, weight]) => [document, weight / 1000])),
  ]),
);

const shown = (entry: PostingsByField | undefined): unknown =>
  entry?.map(
    (postings) => postings && Array.from(postings.documents, (document, i) => [document, postings.weights[i]]),
  );

for (const order of [
  ['bolig', 'takst', 'takstanalys'],
  ['takstanalys', 'bolig', 'takst'],
  ['takst', 'takstanalys', 'takst'],
]) {
  test(`terms have the postings that were written, read in the order ${order.join(', ')}`, () => {
    const shard = new Shard(encodeShard(terms));
    for (const term of order) assert.deepEqual(shown(shard.get(term)), expected.get(term));
  });
}

test('a term that the shard does not have has no postings', () => {
  assert.equal(new Shard(encodeShard(terms)).get('taks'), undefined);
});

test('the terms with a prefix come in order with their postings', () => {
  const found = new Shard(encodeShard(terms)).startingWith('takst');
  assert.deepEqual(
    found.map(([term, entry]) => [term, shown(entry)]),
    [...expected].slice(1),
  );
});

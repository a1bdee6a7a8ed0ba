import assert from 'node:assert/strict';
import test from 'node:test';
import { ScoredHits } from '../../../Search/query/hits';

const scores = Float64Array.of(1, 5, 3, 5, 1);
const hits = new ScoredHits(Int32Array.of(4, 3, 2, 1, 0), scores, [], new Map());

test('the best hits come first, and equal ones keep their order', () => {
  assert.deepEqual(
    hits.top(Infinity).map(({ document }) => document),
    [3, 1, 2, 4, 0],
  );
});

test('the best n hits are the first n of all', () => {
  for (let count = 0; count <= 6; count++) {
    assert.deepEqual(
      hits.top(count).map(({ document }) => document),
      [3, 1, 2, 4, 0].slice(0, count),
    );
  }
});

test('an empty result has no hits', () => {
  assert.deepEqual(ScoredHits.none.top(10), []);
  assert.equal(ScoredHits.none.length, 0);
});

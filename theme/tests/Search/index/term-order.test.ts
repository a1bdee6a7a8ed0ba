import lunr from 'lunr';
import assert from 'node:assert/strict';
import test from 'node:test';
import { compareAsLunrTokenSet } from '../../../Search/index/term-order';

interface TokenSet {
  intersect(other: TokenSet): TokenSet;
  toArray(): string[];
}
const tokenSet = lunr.TokenSet as unknown as {
  fromArray(words: string[]): TokenSet;
  fromString(pattern: string): TokenSet;
};

test('terms with one prefix come in the order in which lunr.js lists them', () => {
  const terms = ['takst', 'takstanalys', 'takst1', 'takst12', 'takst2', 'takstø', 'taksters', 'takstb', 'taksta'];
  const listed = tokenSet
    .fromArray([...terms].sort())
    .intersect(tokenSet.fromString('takst*'))
    .toArray();
  assert.equal(listed.length, terms.length);
  assert.deepEqual([...terms].sort(compareAsLunrTokenSet), listed);
});

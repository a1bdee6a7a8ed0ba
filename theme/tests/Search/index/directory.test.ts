import assert from 'node:assert/strict';
import test from 'node:test';
import { Directory } from '../../../Search/index/directory';
import { encodeWords } from '../../support/encode';

const directory = new Directory({
  fields: ['titel', 'tekst'],
  documents: 120,
  starts: encodeWords(['', 'bo', 'kom', 'komm', 'takst']),
  shards: { size: 2, groups: 'aaaaaaaabbbbbbbbcccccccc' },
  hits: { size: 100, groups: 'ddddddddeeeeeeee' },
  facets: 'ffffffff',
  words: '11111111'.concat('22222222', '33333333'),
  rareWords: '44444444',
  otherTerms: '55555555',
});

test('a term belongs to the last shard that starts at or before it', () => {
  assert.equal(directory.shardOf('aalborg'), 'indeks/aaaaaaaa/0.json');
  assert.equal(directory.shardOf('bo'), 'indeks/aaaaaaaa/1.json');
  assert.equal(directory.shardOf('kogebog'), 'indeks/aaaaaaaa/1.json');
  assert.equal(directory.shardOf('komité'), 'indeks/bbbbbbbb/0.json');
  assert.equal(directory.shardOf('zebra'), 'indeks/cccccccc/0.json');
});

test('a prefix belongs to all shards from the first to the last that may contain it', () => {
  assert.deepEqual(directory.shardsOf('kom'), ['indeks/bbbbbbbb/0.json', 'indeks/bbbbbbbb/1.json']);
  assert.deepEqual(directory.shardsOf('k'), [
    'indeks/aaaaaaaa/1.json',
    'indeks/bbbbbbbb/0.json',
    'indeks/bbbbbbbb/1.json',
  ]);
  assert.equal(directory.shardsOf('').length, 5);
});

test('paths of hits and facets', () => {
  assert.equal(directory.hitOf(0), 'indeks/dddddddd/0.json');
  assert.equal(directory.hitOf(107), 'indeks/eeeeeeee/7.json');
  assert.equal(directory.facets, 'indeks/ffffffff.json');
});

test('words are in the file for their length, or in the last one if longer; each file is listed once', () => {
  assert.deepEqual(directory.wordsOf([1], 'words'), ['indeks/11111111.json']);
  assert.deepEqual(directory.wordsOf([0, 1, 3, 17, 18], 'words'), ['indeks/11111111.json', 'indeks/33333333.json']);
  assert.deepEqual(directory.wordsOf([1, 9], 'rareWords'), ['indeks/44444444.json']);
  assert.deepEqual(directory.wordsOf([2], 'otherTerms'), ['indeks/55555555.json']);
});

import assert from 'node:assert/strict';
import test from 'node:test';
import { NumberReader, decodeSortedWords } from '../../../Search/index/numbers';
import { encodeNumbers, encodeWords } from '../../support/encode';

const numbers = [0, 1, 45, 46, 47, 2115, 2116, 97_335, 97_336, 20_191_024, 2_147_483_647];

test('numbers of any size are decoded', () => {
  const reader = new NumberReader(encodeNumbers(numbers));
  const read: number[] = [];
  while (!reader.isAtEnd) read.push(reader.next());
  assert.deepEqual(read, numbers);
});

test('after skipping numbers, the next one is read', () => {
  for (let count = 0; count < numbers.length; count++) {
    const reader = new NumberReader(encodeNumbers(numbers));
    reader.skip(count);
    assert.equal(reader.next(), numbers[count]);
  }
});

test('numbers are encoded as by the site', () => {
  const reader = new NumberReader('!Q#OP!');
  assert.deepEqual([reader.next(), reader.next(), reader.next()], [0, 47, 45]);
  assert.equal(reader.position, 4);
});

test('a sorted list is decoded', () => {
  const words = ['aalborg', 'aalborgs', 'børn', 'børnehus', 'øst', '§107', '😀b'];
  assert.deepEqual(decodeSortedWords(encodeWords(words)), words);
  assert.deepEqual(decodeSortedWords(''), []);
});

import assert from 'node:assert/strict';
import test from 'node:test';
import { NumberReader, sortedWords } from '../../../Search/index/numbers';
import { encodeNumbers, encodeWords } from '../../support/encode';

const numbers = [0, 1, 45, 46, 47, 2115, 2116, 97_335, 97_336, 20_191_024, 2_147_483_647];

test('numbers are read as they were written, whatever their size', () => {
  const reader = new NumberReader(encodeNumbers(numbers));
  const read: number[] = [];
  while (!reader.isAtEnd) read.push(reader.next());
  assert.deepEqual(read, numbers);
});

test('numbers passed over are not read, and the next one is the one behind them', () => {
  for (let count = 0; count < numbers.length; count++) {
    const reader = new NumberReader(encodeNumbers(numbers));
    reader.skip(count);
    assert.equal(reader.next(), numbers[count]);
  }
});

test('a number is written as the site writes it', () => {
  const reader = new NumberReader('!Q#OP!');
  assert.deepEqual([reader.next(), reader.next(), reader.next()], [0, 47, 45]);
  assert.equal(reader.position, 4);
});

test('a sorted list is read as it was written', () => {
  const words = ['aalborg', 'aalborgs', 'børn', 'børnehus', 'øst', '§107', '😀b'];
  assert.deepEqual(sortedWords(encodeWords(words)), words);
  assert.deepEqual(sortedWords(''), []);
});

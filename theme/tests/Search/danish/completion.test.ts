import assert from 'node:assert/strict';
import test from 'node:test';
import { stemsOfCompletions } from '../../../Search/danish/completion';
import { stem } from '../../../Search/danish/stemmer';

test('at every letter from the stem on, the stem of the word that is being typed is among those that are meant', () => {
  for (const word of [
    'taksterne',
    'venlighedernes',
    'bevægelsen',
    'arbejdsløst',
    'kommunikerende',
    'tydeligst',
    'bussens',
  ]) {
    for (let end = stem(word).length; end <= word.length; end++) {
      assert.ok(stemsOfCompletions(word.slice(0, end)).has(stem(word)), `${word.slice(0, end)} → ${stem(word)}`);
    }
  }
});

test('only beginnings of what was typed are meant', () => {
  for (const typed of ['takstern', 'arbejdsløs', 'a', 'kommunik']) {
    assert.deepEqual(
      [...stemsOfCompletions(typed)].filter((found) => !typed.startsWith(found)),
      [],
    );
  }
});

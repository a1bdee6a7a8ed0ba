import assert from 'node:assert/strict';
import test from 'node:test';
import { stemsOfCompletions } from '../../../Search/danish/completion';
import { stem } from '../../../Search/danish/stemmer';

test('while a word is typed beyond its stem, its stem is always among the completions', () => {
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

test('completions are prefixes of the text typed', () => {
  for (const typed of ['takstern', 'arbejdsløs', 'a', 'kommunik']) {
    assert.deepEqual(
      [...stemsOfCompletions(typed)].filter((found) => !typed.startsWith(found)),
      [],
    );
  }
});

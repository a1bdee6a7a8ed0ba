import assert from 'node:assert/strict';
import test from 'node:test';
import { isStopWord } from '../../../Search/danish/stop-words';
import { stopWords } from '../../support/lunr';

test('the stop words are those of lunr-languages', () => {
  assert.equal(stopWords.length, 94);
  assert.deepEqual(
    stopWords.filter((word) => !isStopWord(word)),
    [],
  );
});

test('other words are not stop words', () => {
  assert.deepEqual(['takst', '', 'constructor', 'o', 'selve'].filter(isStopWord), []);
});

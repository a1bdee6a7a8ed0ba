import assert from 'node:assert/strict';
import test from 'node:test';
import { fetchVocabulary, fetchWords } from '../../../Search/index/words';
import { fetcherOf, filesOf, sampleIndex } from '../../support/sample-index';

const files = filesOf(
  fetcherOf(
    sampleIndex([
      { title: 'Takster' },
      { title: 'Takster', text: 'Takst' },
      { title: 'Takster' },
      { title: 'Takster' },
    ]),
  ),
);

test('words have the logarithm of their number of occurrences', async () => {
  assert.deepEqual(await fetchWords([5, 7], 'words', await files.directory(), files), [
    { word: 'takster', logCount: 2 },
  ]);
  assert.deepEqual(await fetchWords([5], 'rareWords', await files.directory(), files), [
    { word: 'takst', logCount: 0 },
  ]);
});

test('the vocabulary has words and stems, where a stem has the highest count of its words', async () => {
  const { logCounts, stems } = await fetchVocabulary(await files.directory(), files);
  assert.deepEqual([...logCounts].sort(), [
    ['takst', 2],
    ['takster', 2],
  ]);
  assert.deepEqual([...stems].sort(), [
    ['takst', 'takst'],
    ['takster', 'takst'],
  ]);
});

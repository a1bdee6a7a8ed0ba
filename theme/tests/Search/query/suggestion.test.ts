import assert from 'node:assert/strict';
import test from 'node:test';
import { distance, suggestionFor } from '../../../Search/query/suggestion';
import { fetcherOf, filesOf, sampleIndex } from '../../support/sample-index';

for (const [left, right, expected] of [
  ['takst', 'takst', 0],
  ['takst', 'tekst', 1],
  ['takst', 'takt', 1],
  ['takt', 'takst', 1],
  ['analsye', 'analyse', 1],
  ['ab', 'ba', 1],
  ['takst', 'tkast', 1],
  ['økoomi', 'økonomi', 1],
  ['kitten', 'sitting', Infinity],
  ['bil', 'hus', Infinity],
  ['', 'ab', 2],
] as const) {
  const count = expected === Infinity ? 'more than two' : expected;
  test(`from ${left || 'nothing'} to ${right} there are ${count} edits`, () =>
    assert.equal(distance(left, right, 2), expected));
}

const files = filesOf(
  fetcherOf(
    sampleIndex([
      { title: 'Takst og analyse' },
      { title: 'Takst i 2024' },
      { title: 'Tekst og økonomi' },
      { title: 'Takst' },
    ]),
  ),
);
const suggest = async (text: string, unknown: string): Promise<string | undefined> =>
  suggestionFor(text, unknown, await files.directory(), files);

test('the most similar word is suggested, and of several the most common one', async () => {
  assert.equal(await suggest('+Analsye af takst', 'analsye'), '+analyse af takst');
  assert.equal(await suggest('tkst', 'tkst'), 'takst');
});

test('spelling without æ, ø and å does not count as a difference', async () => {
  assert.equal(await suggest('oekoomi', 'oekoomi'), 'økonomi');
});

test('nothing is suggested for short words, words unlike any other, and known words', async () => {
  assert.equal(await suggest('ta', 'ta'), undefined);
  assert.equal(await suggest('kommune', 'kommune'), undefined);
  assert.equal(await suggest('taa', 'taa'), undefined);
});

test('no word with digits is suggested', async () => {
  assert.equal(await suggest('2025', '2025'), undefined);
});

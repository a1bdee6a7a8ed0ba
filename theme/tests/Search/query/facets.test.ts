import assert from 'node:assert/strict';
import test from 'node:test';
import { type FacetCounts, Facets } from '../../../Search/query/facets';
import { encodeNumbers } from '../../support/encode';

// Documents 0-3; forum: das, das, fu, none; topics: a+b, a, b, none.
const facets = new Facets({
  dates: encodeNumbers([99_999_999 - 20_240_101, 20_240_101 - 20_230_101, 0, 20_230_101 - 20_120_000]),
  facets: [
    {
      key: 'forum',
      title: 'Forum',
      values: [
        ['das', 'DAS'],
        ['fu', 'FU'],
        ['tom', 'Tom'],
      ],
      documents: encodeNumbers([1, 0, 1, 0, 1, 1, 0]),
    },
    {
      key: 'emne',
      title: 'Emne',
      values: [
        ['a', 'A'],
        ['b', 'B'],
      ],
      documents: encodeNumbers([2, 0, 1, 1, 0, 1, 1, 0]),
    },
  ],
});
const hits = [3, 2, 1, 0].map((document) => ({ document, terms: new Set<string>() }));

const narrowed = (choices: Record<string, string[]>): number[] =>
  facets.narrowed(hits, choices).map(({ document }) => document);
const shown = (all: FacetCounts[]): string[] =>
  all.map(
    ({ key, values }) =>
      `${key}: ${values.map((value) => `${value.key}${value.isChosen ? '!' : ''} ${value.count}`).join(', ')}`,
  );

test('one of the values chosen in a facet is enough, and every facet must agree', () => {
  assert.deepEqual(narrowed({}), [3, 2, 1, 0]);
  assert.deepEqual(narrowed({ forum: ['das'] }), [1, 0]);
  assert.deepEqual(narrowed({ forum: ['das', 'fu'] }), [2, 1, 0]);
  assert.deepEqual(narrowed({ forum: ['das'], emne: ['b'] }), [0]);
});

test('a facet or value that does not exist narrows nothing', () => {
  assert.deepEqual(narrowed({ forum: ['ukendt'], ukendt: ['das'] }), [3, 2, 1, 0]);
});

test("each value counts the hits that it would leave, a facet's own choice aside, most first", () => {
  assert.deepEqual(shown(facets.counts(hits, {})), ['forum: das 2, fu 1', 'emne: a 2, b 2']);
  assert.deepEqual(shown(facets.counts(hits, { forum: ['fu'] })), ['forum: das 2, fu! 1', 'emne: b 1']);
});

test('a value that is chosen is shown though no hit has it', () => {
  assert.deepEqual(shown(facets.counts(hits, { forum: ['tom'] })), ['forum: das 2, fu 1, tom! 0']);
});

test('the newest come first, those of one day as they stood', () => {
  assert.deepEqual(
    facets.byDate(hits).map(({ document }) => document),
    [0, 2, 1, 3],
  );
});

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
  facets.filter(hits, choices).map(({ document }) => document);
const shown = (all: FacetCounts[]): string[] =>
  all.map(
    ({ key, values }) =>
      `${key}: ${values.map((value) => `${value.key}${value.isChosen ? '!' : ''} ${value.count}`).join(', ')}`,
  );

test('a hit must have one of the chosen values in every facet', () => {
  assert.deepEqual(narrowed({}), [3, 2, 1, 0]);
  assert.deepEqual(narrowed({ forum: ['das'] }), [1, 0]);
  assert.deepEqual(narrowed({ forum: ['das', 'fu'] }), [2, 1, 0]);
  assert.deepEqual(narrowed({ forum: ['das'], emne: ['b'] }), [0]);
});

test('unknown facets and values are ignored', () => {
  assert.deepEqual(narrowed({ forum: ['ukendt'], ukendt: ['das'] }), [3, 2, 1, 0]);
});

test('values have the number of hits that they would leave, ignoring choices in their facet, highest first', () => {
  assert.deepEqual(shown(facets.counts(hits, {})), ['forum: das 2, fu 1', 'emne: a 2, b 2']);
  assert.deepEqual(shown(facets.counts(hits, { forum: ['fu'] })), ['forum: das 2, fu! 1', 'emne: b 1']);
});

test('a chosen value is shown even without hits', () => {
  assert.deepEqual(shown(facets.counts(hits, { forum: ['tom'] })), ['forum: das 2, fu 1, tom! 0']);
});

test('hits are sorted newest first, and stably', () => {
  assert.deepEqual(
    facets.sortByDate(hits).map(({ document }) => document),
    [0, 2, 1, 3],
  );
});

import assert from 'node:assert/strict';
import test from 'node:test';
import { fetchTerms, hasTerms, type TermRequest } from '../../../Search/index/terms';
import type { SampleTerm } from '../../support/encode';
import { fetcherOf, filesOf, sampleIndex } from '../../support/sample-index';

const pages = [
  { title: 'Takst og takstanalyse' },
  { title: 'Analyser af takster', text: 'Kommunen og børnehuset. Takstoversigt' },
];

function request(term: string, options: Partial<TermRequest> = {}): TermRequest {
  return { term, editDistance: 0, mayUsePrefixEntry: false, matchesSurfaceForms: false, ...options };
}

async function found(
  wanted: TermRequest,
  log: string[] = [],
  index = sampleIndex(pages, { shardSize: 1 }),
): Promise<readonly string[]> {
  const files = filesOf(fetcherOf(index, log));
  return (await fetchTerms([wanted], await files.directory(), files)).matchingTerms[0]!;
}

test('an exact term is fetched from its shard alone', async () => {
  const log: string[] = [];
  assert.deepEqual(await found(request('takst'), log), ['takst']);
  assert.equal(log.length, 2);
  assert.deepEqual(await found(request('taks')), []);
});

test('a prefix fetches the terms that begin with it, in the order of lunr.js', async () => {
  assert.deepEqual(await found(request('takst*')), [
    'takst',
    'takstovers',
    'takstoversigt',
    'takster',
    'takstanalys',
    'takstanalyse',
  ]);
});

test('a prefix that needs many shards uses its prefix entry if allowed', async () => {
  const entry: SampleTerm = ['…takst', [[[0, 700]]]];
  const index = sampleIndex(pages, { shardSize: 1, extraTerms: [entry] });
  assert.deepEqual(await found(request('takst*', { mayUsePrefixEntry: true }), [], index), ['…takst']);
  assert.equal((await found(request('takst*'), [], index)).length, 6);
  assert.equal(
    (await found(request('takst*', { mayUsePrefixEntry: true }))).length,
    6,
    'without an entry the terms are fetched',
  );
});

test('a pattern for unstemmed words also finds the stems of the matches', async () => {
  assert.deepEqual([...(await found(request('*analyse', { matchesSurfaceForms: true })))].sort(), [
    'takstanalys',
    'takstanalyse',
  ]);
});

test('an edit distance finds terms with a letter changed', async () => {
  assert.deepEqual(await found(request('tekst', { editDistance: 1 })), ['takst']);
});

test('known and unknown terms are distinguished', async () => {
  const files = filesOf(fetcherOf(sampleIndex(pages)));
  assert.deepEqual(await hasTerms(['takst', 'ukendt', 'børnehus'], await files.directory(), files), [
    true,
    false,
    true,
  ]);
});

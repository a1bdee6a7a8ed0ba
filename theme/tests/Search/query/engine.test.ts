import assert from 'node:assert/strict';
import test from 'node:test';
import type { Fetcher } from '../../../Search/index/files';
import { Engine, type Question, type SearchAnswer } from '../../../Search/query/engine';
import { fetcherOf, filesOf, sampleIndex, type SamplePage } from '../../support/sample-index';

const question = (text: string, rest: Partial<Question> = {}): Question => ({
  text,
  choices: {},
  order: 'relevans',
  count: 10,
  ...rest,
});

const engineOver = (pages: readonly SamplePage[]): Engine => new Engine(filesOf(fetcherOf(sampleIndex(pages))));
const titles = ({ hits }: SearchAnswer): string[] => hits.map(({ title }) => title.map(({ text }) => text).join(''));

const pages: SamplePage[] = [
  { title: 'Takster for 2024', text: 'Kommunerne godkendte taksterne.', date: 20_240_301, topics: ['takst'] },
  { title: 'Analyse', text: 'En analyse af en takst.', date: 20_230_301, topics: ['takst', 'rapport'] },
  { title: 'Socialtilsyn', text: 'Tilsynet besøgte tilbuddet.', date: 20_220_301, topics: ['tilsyn'] },
];

test('hits come best first with the words found marked', async () => {
  const answer = await engineOver(pages).answer(question('takster '));
  assert.equal(answer.total, 2);
  assert.deepEqual(titles(answer), ['Takster for 2024', 'Analyse']);
  assert.deepEqual(answer.hits[0]!.title[0], { text: 'Takster', isMarked: true });
});

test('an empty query finds all pages, and hits can be sorted by date', async () => {
  assert.equal((await engineOver(pages).answer(question(' '))).total, 3);
  assert.deepEqual(titles(await engineOver(pages).answer(question('takst ', { order: 'dato' }))), [
    'Takster for 2024',
    'Analyse',
  ]);
});

test('choices filter the hits, and counts tell how many each would leave', async () => {
  const engine = engineOver(pages);
  assert.deepEqual(titles(await engine.answer(question('takst ', { choices: { emne: ['rapport'] } }))), ['Analyse']);
  const [topics] = await engine.counts(question('takst '));
  assert.deepEqual(
    topics!.values.map(({ key, count }) => [key, count]),
    [
      ['takst', 2],
      ['rapport', 1],
    ],
  );
});

test('required words must occur', async () => {
  assert.deepEqual(titles(await engineOver(pages).answer(question('+takst +analyse '))), ['Analyse']);
});

test('a compound that no page has finds the pages with its parts', async () => {
  assert.deepEqual(titles(await engineOver(pages).answer(question('takstanalyse '))), ['Analyse']);
});

test('a misspelt word gets a suggestion; a word with hits does not', async () => {
  assert.equal((await engineOver(pages).answer(question('soicaltilsyn'))).suggestion, 'socialtilsyn');
  assert.equal((await engineOver(pages).answer(question('takst '))).suggestion, undefined);
});

test('after a new publication, a search continues in the new index and fetches its directory once', async () => {
  const [before, after] = [
    sampleIndex([{ title: 'Takster før' }]),
    sampleIndex([{ title: 'Takster efter' }, { title: 'Nyt' }], { version: 2 }),
  ];
  let published = before;
  const log: string[] = [];
  const fetcher: Fetcher = (path, cache) => fetcherOf(published, log)(path, cache);
  const files = filesOf(fetcher);
  await files.directory();
  published = after;
  assert.deepEqual(titles(await new Engine(files).answer(question('takster '))), ['Takster efter']);
  assert.equal(log.filter((path) => path === 'indeks.json').length, 2);
});

test('a search without any index fails instead of retrying forever', async () => {
  await assert.rejects(new Engine(filesOf(fetcherOf(new Map()))).answer(question('takst ')));
});

test('any text is a valid query', async () => {
  const engine = engineOver(pages);
  for (const text of [
    '+', '-', '*', '**', 'a*b*c', 'titel::takst', '+-takst', 'takst~99', '\\', '§', '"takst"', '__proto__',
    'constructor', '🙂', '\uD800',
  ]) {
    assert.ok((await engine.answer(question(text))).total >= 0, text);
  }
});

import assert from 'node:assert/strict';
import test from 'node:test';
import { fetcherBeside, FileNotFoundError } from '../../../Search/index/files';
import { fetcherOf, filesOf, sampleIndex } from '../../support/sample-index';

test('a file is fetched and decoded only once', async () => {
  const log: string[] = [];
  const files = filesOf(fetcherOf(new Map([['a.json', 'text']]), log));
  let reads = 0;
  const read = (file: string): string => `${file} ${++reads}`;
  assert.deepEqual(await Promise.all([files.get('a.json', read), files.get('a.json', read)]), ['text 1', 'text 1']);
  assert.deepEqual(log, ['a.json']);
});

test('a failed fetch is repeated on the next request', async () => {
  let isOnline = false;
  const files = filesOf((path) => (isOnline ? Promise.resolve(path) : Promise.reject(new Error('offline'))));
  await assert.rejects(files.get('a.json', String), /offline/);
  isOnline = true;
  assert.equal(await files.get('a.json', String), 'a.json');
});

test('a directory that is already set is not fetched', async () => {
  const log: string[] = [];
  const index = sampleIndex([{ title: 'Takst' }]);
  const files = filesOf(fetcherOf(index, log));
  files.setDirectory(index.get('indeks.json') as never);
  assert.equal((await files.directory()).documents, 1);
  assert.deepEqual(log, []);
});

test('files are fetched from the folder beside that of the script, below any base path', async (context) => {
  const fetched: string[] = [];
  context.mock.method(globalThis, 'fetch', (address: string) => {
    fetched.push(address);
    return Promise.resolve(new Response('[]'));
  });
  for (const worker of ['/tema/worker.js', '/a/b/tema/worker.js', 'https://kommune.dk/viden/tema/worker.js']) {
    await fetcherBeside(worker)('indeks/a.json', 'default');
  }

  assert.deepEqual(fetched, [
    '/soeg/indeks/a.json',
    '/a/b/soeg/indeks/a.json',
    'https://kommune.dk/viden/soeg/indeks/a.json',
  ]);
});

test('a missing file is distinguished from other errors', async (context) => {
  const fetchFile = fetcherBeside('/tema/worker.js');
  const answers: Record<string, Response> = {
    '/soeg/gone.json': new Response('', { status: 404 }),
    '/soeg/broken.json': new Response('', { status: 500 }),
    '/soeg/there.json': new Response('[1]'),
  };
  context.mock.method(globalThis, 'fetch', (address: string) => Promise.resolve(answers[address]!));
  await assert.rejects(fetchFile('gone.json', 'default') as Promise<unknown>, FileNotFoundError);
  await assert.rejects(
    fetchFile('broken.json', 'default') as Promise<unknown>,
    (error) => !(error instanceof FileNotFoundError),
  );
  assert.deepEqual(await fetchFile('there.json', 'no-cache'), [1]);
});

import assert from 'node:assert/strict';
import test, { afterEach, beforeEach } from 'node:test';
import type { Question } from '../../../Search/query/engine';
import type { Message, Reply } from '../../../Search/query/messages';
import { SearchClient } from '../../../Search/ui/client';

/** Stands in for the browser's: keeps what it is sent, answers when the test says so. */
class StubWorker {
  static started: StubWorker[] = [];
  readonly sent: Message[] = [];
  onmessage: ((event: { data: Reply }) => void) | null = null;
  onerror: (() => void) | null = null;

  constructor(readonly address: string) {
    StubWorker.started.push(this);
  }

  postMessage(message: Message): void {
    this.sent.push(message);
  }

  get questions(): number[] {
    return this.sent.flatMap((message) => ('number' in message ? [message.number] : []));
  }
}

const question: Question = { text: 'takst', choices: {}, order: 'relevans', count: 10 };
const answer = (total: number): { answer: { total: number; hits: [] } } => ({ answer: { total, hits: [] } });
const settled = (): Promise<void> =>
  new Promise((resolve) => {
    setImmediate(resolve);
  });
const globals = globalThis as unknown as { Worker: unknown; fetch: unknown };
const { fetch } = globals;

beforeEach(() => {
  StubWorker.started = [];
  globals.Worker = StubWorker;
  globals.fetch = () => Promise.resolve(new Response('{}'));
});
afterEach(() => {
  globals.fetch = fetch;
});

test('the worker starts at the first need, once, and is given the directory first', async () => {
  const client = new SearchClient('worker.js');
  assert.equal(StubWorker.started.length, 0);
  client.prepare();
  void client.answer(question);
  await settled();
  assert.equal(StubWorker.started.length, 1);
  assert.deepEqual(
    StubWorker.started[0]!.sent.map((message) => 'directory' in message),
    [true, false],
  );
});

test('each question gets its own answer, in whatever order they come', async () => {
  const client = new SearchClient('worker.js');
  const [first, second] = [client.answer(question), client.answer(question)];
  await settled();
  const [worker] = StubWorker.started;
  const [one, two] = worker!.questions;
  worker!.onmessage!({ data: { number: two!, ...answer(2) } });
  worker!.onmessage!({ data: { number: one!, ...answer(1) } });
  assert.deepEqual([(await first).total, (await second).total], [1, 2]);
});

test('a search that failed rejects', async () => {
  const client = new SearchClient('worker.js');
  const failing = client.answer(question);
  await settled();
  const [worker] = StubWorker.started;
  worker!.onmessage!({ data: { number: worker!.questions[0]!, failed: true } });
  await assert.rejects(failing, /search/);
});

test('when the worker cannot be fetched, what waits fails and the next search starts a new one', async () => {
  const client = new SearchClient('worker.js');
  const waiting = [client.answer(question), client.counts(question)];
  await settled();
  StubWorker.started[0]!.onerror!();
  for (const one of waiting) await assert.rejects(one, /worker/);
  void client.answer(question);
  await settled();
  assert.equal(StubWorker.started.length, 2);
});

test('without the directory the worker is asked all the same', async () => {
  globals.fetch = () => Promise.reject(new Error('offline'));
  const client = new SearchClient('worker.js');
  void client.answer(question);
  await settled();
  assert.deepEqual(
    StubWorker.started[0]!.sent.map((message) => 'directory' in message),
    [false],
  );
});

import assert from 'node:assert/strict';
import test, { afterEach, beforeEach } from 'node:test';
import type { Question } from '../../../Search/query/engine';
import type { Message, Reply } from '../../../Search/query/messages';
import { SearchClient } from '../../../Search/ui/client';

/** A fake worker that records messages and answers only on request of the test. */
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

test('the worker is started once, on first use, and receives the directory first', async () => {
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

test('answers are matched to their questions in any order', async () => {
  const client = new SearchClient('worker.js');
  const [first, second] = [client.answer(question), client.answer(question)];
  await settled();
  const [worker] = StubWorker.started;
  const [one, two] = worker!.questions;
  worker!.onmessage!({ data: { number: two!, ...answer(2) } });
  worker!.onmessage!({ data: { number: one!, ...answer(1) } });
  assert.deepEqual([(await first).total, (await second).total], [1, 2]);
});

test('a failed search is rejected', async () => {
  const client = new SearchClient('worker.js');
  const failing = client.answer(question);
  await settled();
  const [worker] = StubWorker.started;
  worker!.onmessage!({ data: { number: worker!.questions[0]!, failed: true } });
  await assert.rejects(failing, /search/);
});

test('if the worker cannot be fetched, pending questions fail and the next search starts a new worker', async () => {
  const client = new SearchClient('worker.js');
  const waiting = [client.answer(question), client.counts(question)];
  await settled();
  StubWorker.started[0]!.onerror!();
  for (const one of waiting) await assert.rejects(one, /worker/);
  void client.answer(question);
  await settled();
  assert.equal(StubWorker.started.length, 2);
});

test('questions are sent to the worker even if the directory could not be fetched', async () => {
  globals.fetch = () => Promise.reject(new Error('offline'));
  const client = new SearchClient('worker.js');
  void client.answer(question);
  await settled();
  assert.deepEqual(
    StubWorker.started[0]!.sent.map((message) => 'directory' in message),
    [false],
  );
});

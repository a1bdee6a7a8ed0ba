import assert from 'node:assert/strict';
import test, { beforeEach } from 'node:test';
import { TypedLookup } from '../../../Search/ui/typed-lookup';

const settled = (): Promise<void> =>
  new Promise((resolve) => {
    setImmediate(resolve);
  });

/** The texts looked up, each with the functions that end its lookup. */
let lookups: { text: string; answer: (value: string) => void; fail: () => void }[];
let shown: string[];
let failures: number;
let typed: TypedLookup<string>;

beforeEach(() => {
  lookups = [];
  shown = [];
  failures = 0;
  typed = new TypedLookup<string>(
    (text) =>
      new Promise((resolve, reject) => {
        lookups.push({ text, answer: resolve, fail: () => reject(new Error(text)) });
      }),
    (text, answer) => shown.push(`${text}: ${answer}`),
    () => failures++,
  );
});

const lookedUp = (): string[] => lookups.map(({ text }) => text);

async function answerLast(): Promise<void> {
  const last = lookups.at(-1)!;
  last.answer(last.text.toUpperCase());
  await settled();
}

test('the first letter is looked up at once', () => {
  typed.type('t');
  assert.deepEqual(lookedUp(), ['t']);
});

test('one lookup runs at a time, and the next is of the latest text', async () => {
  for (const text of ['t', 'ta', 'tak', 'taks']) typed.type(text);
  await settled();
  assert.deepEqual(lookedUp(), ['t']);
  await answerLast();
  assert.deepEqual(lookedUp(), ['t', 'taks']);
  await answerLast();
  assert.deepEqual(lookedUp(), ['t', 'taks']);
});

test('an answer is shown while the reader types on', async () => {
  typed.type('t');
  typed.type('ta');
  await answerLast();
  assert.deepEqual(shown, ['t: T']);
  await answerLast();
  assert.deepEqual(shown, ['t: T', 'ta: TA']);
});

test('the answer of a text that has been replaced is dropped', async () => {
  typed.type('tak');
  typed.type('bo');
  await answerLast();
  assert.deepEqual(shown, []);
  await answerLast();
  assert.deepEqual(shown, ['bo: BO']);
});

test('after a cancellation the answer is dropped and nothing more is looked up', async () => {
  typed.type('t');
  typed.type('ta');
  typed.cancel();
  await answerLast();
  assert.deepEqual([lookedUp(), shown], [['t'], []]);
  typed.type('ta');
  await answerLast();
  assert.deepEqual(shown, ['ta: TA']);
});

test('a failure is reported for the latest text only, and the next text is looked up', async () => {
  typed.type('t');
  typed.type('ta');
  lookups.at(-1)!.fail();
  await settled();
  assert.equal(failures, 0);
  lookups.at(-1)!.fail();
  await settled();
  assert.deepEqual([failures, lookedUp()], [1, ['t', 'ta']]);
  typed.type('tak');
  await answerLast();
  assert.deepEqual(shown, ['tak: TAK']);
});

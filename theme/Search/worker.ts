// Runs the search engine in a worker. Its messages are defined in query/messages.ts.
import { fetcherBeside, Files } from './index/files';
import type { PatternMatcher } from './index/token-sets';
import { Engine, type Question } from './query/engine';
import type { Message, Reply } from './query/messages';

interface WorkerScope {
  postMessage(reply: Reply): void;
  onmessage: ((event: MessageEvent<Message>) => void) | null;
  importScripts(address: string): void;
  /** Set by search-patterns.js. */
  readonly searchPatterns: PatternMatcher;
}

const scope = self as unknown as WorkerScope;
const files = new Files(fetcherBeside(location.href), loadPatternMatcher);
const engine = new Engine(files);

scope.onmessage = ({ data }) => {
  if ('directory' in data) files.setDirectory(data.directory);
  else
    reply(data.number, data.kind, data.question).then(
      (answer) => scope.postMessage(answer),
      () => scope.postMessage({ number: data.number, failed: true }),
    );
};

async function reply(number: number, kind: 'answer' | 'counts', question: Question): Promise<Reply> {
  return kind === 'answer'
    ? { number, answer: await engine.answer(question) }
    : { number, counts: await engine.counts(question) };
}

/** Not `import()`: browsers may cache a failure to fetch a module and never try again. */
async function loadPatternMatcher(): Promise<PatternMatcher> {
  scope.importScripts('search-patterns.js');
  return scope.searchPatterns;
}

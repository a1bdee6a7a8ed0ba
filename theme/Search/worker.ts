// The search, off the page's thread. Messages in: `Message`; out: `Reply`, with the number of the message they answer.
import type { FacetCounts } from './facets';
import { fetcherAt } from './files';
import { type Answer, Engine, type Question } from './engine';

export type Message = { readonly number: number } & ({ readonly kind: 'prepare' } | { readonly kind: 'answer' | 'counts'; readonly question: Question });

export type Reply = { readonly number: number } & ({ readonly answer: Answer } | { readonly counts: FacetCounts[] } | { readonly failed: true });

interface WorkerScope {
  postMessage(reply: Reply): void;
  onmessage: ((event: MessageEvent<Message>) => void) | null;
}

const scope = self as unknown as WorkerScope;
const engine = new Engine(fetcherAt('/soeg/'));

scope.onmessage = ({ data }) => {
  reply(data).then((answer) => { if (answer) scope.postMessage(answer); }, () => scope.postMessage({ number: data.number, failed: true }));
};

async function reply(message: Message): Promise<Reply | undefined> {
  const { number } = message;
  if (message.kind === 'answer') return { number, answer: await engine.answer(message.question) };
  if (message.kind === 'counts') return { number, counts: await engine.counts(message.question) };
  await engine.prepare();
  return undefined;
}

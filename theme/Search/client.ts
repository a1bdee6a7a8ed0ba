// The page's side of the worker: started at the first need, so that nobody pays for a search who does not search.
import type { Answer, Question } from './engine';
import type { FacetCounts } from './facets';
import type { Message, Reply } from './worker';

interface Waiting {
  readonly resolve: (reply: Reply) => void;
  readonly reject: (reason: Error) => void;
}

export class SearchClient {
  private worker: Worker | undefined;
  private readonly waiting = new Map<number, Waiting>();
  private number = 0;

  /** `address` is the worker's script. */
  constructor(private readonly address: string) {}

  /** Starts the worker and fetches what every search needs; a failure is told when something is searched for. */
  prepare(): void {
    this.send({ kind: 'prepare' });
  }

  async answer(question: Question): Promise<Answer> {
    return ((await this.ask('answer', question)) as { answer: Answer }).answer;
  }

  async counts(question: Question): Promise<FacetCounts[]> {
    return ((await this.ask('counts', question)) as { counts: FacetCounts[] }).counts;
  }

  private ask(kind: 'answer' | 'counts', question: Question): Promise<Reply> {
    return new Promise((resolve, reject) => this.waiting.set(this.send({ kind, question }), { resolve, reject }));
  }

  private send(message: { readonly kind: 'prepare' } | { readonly kind: 'answer' | 'counts'; readonly question: Question }): number {
    this.worker ??= this.started();
    this.worker.postMessage({ ...message, number: ++this.number } satisfies Message);
    return this.number;
  }

  private started(): Worker {
    const worker = new Worker(this.address);
    worker.onmessage = ({ data }: MessageEvent<Reply>) => this.settle(data);
    // The script itself could not be fetched: what waits has failed, and the next search tries anew.
    worker.onerror = () => {
      this.worker = undefined;
      for (const { reject } of this.waiting.values()) reject(new Error('worker'));
      this.waiting.clear();
    };
    return worker;
  }

  private settle(reply: Reply): void {
    const waiting = this.waiting.get(reply.number);
    this.waiting.delete(reply.number);
    if ('failed' in reply) waiting?.reject(new Error('search'));
    else waiting?.resolve(reply);
  }
}

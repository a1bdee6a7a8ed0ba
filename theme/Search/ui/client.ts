// The page's side of the worker: started at the first need, so that nobody pays for a search who does not search.
import type { SearchAnswer, Question } from '../query/engine';
import type { FacetCounts } from '../query/facets';
import { fetchDirectory, fetchFile } from '../index/files';
import type { Message, Reply } from '../query/messages';

interface Waiting {
  readonly resolve: (reply: Reply) => void;
  readonly reject: (reason: Error) => void;
}

export class SearchClient {
  private worker: Promise<Worker> | undefined;
  private readonly waiting = new Map<number, Waiting>();
  private number = 0;

  /** `address` is the worker's script. */
  constructor(private readonly address: string) {}

  /** Starts the worker and fetches what every search needs; a failure is told when something is searched for. */
  prepare(): void {
    this.started().catch(() => {});
  }

  async answer(question: Question): Promise<SearchAnswer> {
    return ((await this.ask('answer', question)) as { answer: SearchAnswer }).answer;
  }

  async counts(question: Question): Promise<FacetCounts[]> {
    return ((await this.ask('counts', question)) as { counts: FacetCounts[] }).counts;
  }

  private ask(kind: 'answer' | 'counts', question: Question): Promise<Reply> {
    return new Promise((resolve, reject) => {
      const number = ++this.number;
      this.waiting.set(number, { resolve, reject });
      this.started().then((worker) => worker.postMessage({ number, kind, question } satisfies Message), reject);
    });
  }

  private started(): Promise<Worker> {
    return (this.worker ??= this.start());
  }

  /** The directory is fetched here while the worker starts; where that fails, the worker tries once more. */
  private async start(): Promise<Worker> {
    const worker = new Worker(this.address);
    worker.onmessage = ({ data }: MessageEvent<Reply>) => this.settle(data);
    // The script itself could not be fetched: what waits has failed, and the next search tries anew.
    worker.onerror = () => {
      this.worker = undefined;
      for (const { reject } of this.waiting.values()) reject(new Error('worker'));
      this.waiting.clear();
    };
    const directory = await fetchDirectory(fetchFile).catch(() => undefined);
    if (directory) worker.postMessage({ directory } satisfies Message);
    return worker;
  }

  private settle(reply: Reply): void {
    const waiting = this.waiting.get(reply.number);
    this.waiting.delete(reply.number);
    if ('failed' in reply) waiting?.reject(new Error('search'));
    else waiting?.resolve(reply);
  }
}

// Sends questions to the worker. Starts the worker on first use, so that readers who do not search fetch nothing.
import type { SearchAnswer, Question } from '../query/engine';
import type { FacetCounts } from '../query/facets';
import { fetchDirectory, fetcherBeside } from '../index/files';
import type { Message, Reply } from '../query/messages';

interface PendingQuestion {
  readonly resolve: (reply: Reply) => void;
  readonly reject: (reason: Error) => void;
}

export class SearchClient {
  private worker: Promise<Worker> | undefined;
  private readonly pending = new Map<number, PendingQuestion>();
  private number = 0;

  /** `address` is the address of the worker's script. */
  constructor(private readonly address: string) {}

  /** Starts the worker and fetches the directory. Ignores failures: the next search tries again or fails itself. */
  prepare(): void {
    this.workerStarted().catch(() => {});
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
      this.pending.set(number, { resolve, reject });
      this.workerStarted().then((worker) => worker.postMessage({ number, kind, question } satisfies Message), reject);
    });
  }

  private workerStarted(): Promise<Worker> {
    return (this.worker ??= this.start());
  }

  /** Fetches the directory while the worker starts. If that fails, the worker fetches it itself. */
  private async start(): Promise<Worker> {
    const worker = new Worker(this.address);
    worker.onmessage = ({ data }: MessageEvent<Reply>) => this.receive(data);
    // The worker's script was not fetched or threw: pending questions fail, and the next one starts a new worker.
    worker.onerror = () => {
      this.worker = undefined;
      for (const { reject } of this.pending.values()) reject(new Error('worker'));
      this.pending.clear();
    };
    const directory = await fetchDirectory(fetcherBeside(this.address)).catch(() => undefined);
    if (directory) worker.postMessage({ directory } satisfies Message);
    return worker;
  }

  private receive(reply: Reply): void {
    const question = this.pending.get(reply.number);
    this.pending.delete(reply.number);
    if ('failed' in reply) question?.reject(new Error('search'));
    else question?.resolve(reply);
  }
}

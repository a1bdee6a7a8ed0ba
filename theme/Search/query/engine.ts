// The whole search behind the page: what was typed in, hits out. Runs in a worker, and in Node for the tests.
import { findParts } from './compound';
import type { Directory } from '../index/directory';
import { excerpt, marked, onOneLine, type Segment } from './excerpt';
import { type Choices, type FacetCounts, type FacetFile, Facets } from './facets';
import { FileGone, type Files } from '../index/files';
import { expandQuery, find, satisfies } from './find';
import { parse } from './query';
import type { Hit, Hits } from './hits';
import { suggestionFor } from './suggestion';

export type Order = 'relevans' | 'dato';

export interface Question {
  readonly text: string;
  readonly choices: Choices;
  readonly order: Order;
  /** How many hits to show. */
  readonly count: number;
}

/** A hit as it is shown, the words that were found marked. */
export interface ShownHit {
  readonly address: string;
  readonly title: readonly Segment[];
  readonly context: readonly Segment[];
  readonly outcome: string;
  readonly decision: readonly Segment[];
  readonly excerpt: readonly Segment[];
}

export interface SearchAnswer {
  readonly total: number;
  readonly hits: readonly ShownHit[];
  /** What may have been meant by a word that no page has. */
  readonly suggestion?: string;
}

type HitFile = readonly [title: string, address: string, context: string, outcome: string, decision: string, text: string];

/** With fewer hits than this, pages that have a compound's parts are shown below them. */
const fewHits = 10;

export class Engine {
  constructor(private readonly files: Files) {}

  /** Hits, best or newest first. Throws where something could not be fetched. */
  answer(question: Question): Promise<SearchAnswer> {
    return this.withFreshNames(async (directory) => {
      const all = await this.find(question.text, directory);
      const hits = await this.arranged(all, question, directory);
      const best = hits.best(question.count);
      const shown = await Promise.all(best.map((hit) => this.shown(hit, directory)));
      const suggestion = await this.suggestion(question.text, all, best, directory);
      return { total: hits.length, hits: shown, ...(suggestion === undefined ? {} : { suggestion }) };
    });
  }

  /** How many hits each facet's values would leave. */
  counts({ text, choices }: Question): Promise<FacetCounts[]> {
    return this.withFreshNames(async (directory) => (await this.facets(directory)).counts((await this.find(text, directory)).best(Infinity), choices));
  }

  /** No words at all mean every page, for whoever only narrows. */
  private async find(text: string, directory: Directory): Promise<Hits> {
    if (text.trim() === '') return listed(Array.from({ length: directory.documents }, (_, document) => ({ document, terms: new Set<string>() })));
    const hits = await find(expandQuery(text, false, directory), directory, this.files);
    const word = compoundIn(text, directory);
    if (hits.length >= fewHits || word === undefined) return hits;
    const best = hits.best(fewHits);
    const known = new Set(best.map(({ document }) => document));
    return listed([...best, ...(await findParts(word, directory, this.files)).filter(({ document }) => !known.has(document))]);
  }

  private async arranged(hits: Hits, { choices, order }: Question, directory: Directory): Promise<Hits> {
    if (Object.values(choices).every((values) => values.length === 0) && order === 'relevans') return hits;
    const facets = await this.facets(directory);
    const narrowed = facets.narrowed(hits.best(Infinity), choices);
    return listed(order === 'dato' ? facets.byDate(narrowed) : narrowed);
  }

  private facets(directory: Directory): Promise<Facets> {
    return this.files.get(directory.facets, (file: FacetFile) => new Facets(file));
  }

  private async shown({ document, terms }: Hit, directory: Directory): Promise<ShownHit> {
    const [title, address, context, outcome, decision, text] = await this.files.get(directory.hitOf(document), (file: HitFile) => file);
    return {
      address, outcome,
      title: marked(title, terms),
      context: marked(context, terms),
      decision: marked(onOneLine(decision), terms),
      excerpt: excerpt(onOneLine(text), terms),
    };
  }

  /** For the first word that no page has. A word alone that finds pages by its parts is no slip. */
  private async suggestion(text: string, hits: Hits, best: readonly Hit[], directory: Directory): Promise<string | undefined> {
    const { clauses } = parse(`${text} `, directory.fields);
    if (hits.length > 0 && clauses.length < 2) return undefined;
    for (const { word, presence, editDistance } of clauses) {
      if (presence === 'prohibited' || editDistance > 0 || word.includes('*') || isFound(word, hits, best, directory)) continue;
      if ((await find(expandQuery(word, true, directory), directory, this.files)).length === 0) return suggestionFor(text, word, directory, this.files);
    }

    return undefined;
  }

  private async withFreshNames<T>(ask: (directory: Directory) => Promise<T>): Promise<T> {
    try {
      return await ask(await this.files.directory());
    } catch (error) {
      if (!(error instanceof FileGone)) throw error;
      this.files.forget();
      return ask(await this.files.directory());
    }
  }
}

/** Whether a hit has a word or what it may grow into; most often one of the best has. */
function isFound(word: string, hits: Hits, best: readonly Hit[], directory: Directory): boolean {
  return expandQuery(word, false, directory).every((demand) => best.some(({ terms }) => satisfies(demand, terms)) || hits.some((terms) => satisfies(demand, terms)));
}

/** Hits that are in order already. */
const listed = (hits: readonly Hit[]): Hits => ({
  length: hits.length,
  best: (count) => hits.slice(0, count),
  some: (isMeant) => hits.some(({ terms }) => isMeant(terms)),
});

/** The query's word, where it is one plain word alone. */
function compoundIn(text: string, { fields }: Directory): string | undefined {
  const { clauses } = parse(`${text} `, fields);
  const [first] = clauses;
  return clauses.length === 1 && first!.field === undefined && first!.presence !== 'prohibited' && first!.editDistance === 0 ? first!.word : undefined;
}

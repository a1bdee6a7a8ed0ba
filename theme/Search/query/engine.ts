// The search engine: from a question to hits. Runs in a worker, and in Node in tests.
import type { Directory } from '../index/directory';
import { FileGone, type Files } from '../index/files';
import { findParts } from './compound';
import { excerpt, marked, onOneLine, type Segment } from './excerpt';
import { type Choices, type FacetCounts, type FacetFile, Facets } from './facets';
import { expandQuery, find, satisfies } from './find';
import type { Hit, Hits } from './hits';
import { parse } from './query';
import { suggestionFor } from './suggestion';

export type Order = 'relevans' | 'dato';

export interface Question {
  readonly text: string;
  readonly choices: Choices;
  readonly order: Order;
  /** How many hits to show. */
  readonly count: number;
}

/** A hit with the words found marked, for display. */
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
  /** The text with an unknown word replaced by a similar known one. */
  readonly suggestion?: string;
}

/** Written by src/Indexing/Shards/HitFiles.cs. */
type HitFile = readonly [
  title: string,
  address: string,
  context: string,
  outcome: string,
  decision: string,
  text: string,
];

/** With fewer hits than this, pages that have a compound's parts are listed after them. */
const fewHits = 10;

export class Engine {
  constructor(private readonly files: Files) {}

  /** Hits, best or newest first. Rejects if something could not be fetched. */
  answer(question: Question): Promise<SearchAnswer> {
    return this.retryIfRepublished(async (directory) => {
      const all = await this.find(question.text, directory);
      const hits = await this.arranged(all, question, directory);
      const best = hits.best(question.count);
      const shown = await Promise.all(best.map((hit) => this.shown(hit, directory)));
      const suggestion = await this.suggestion(question.text, all, best, directory);
      return { total: hits.length, hits: shown, ...(suggestion === undefined ? {} : { suggestion }) };
    });
  }

  /** The number of hits that each facet value would leave. */
  counts({ text, choices }: Question): Promise<FacetCounts[]> {
    return this.retryIfRepublished(async (directory) => {
      const hits = await this.find(text, directory);
      return (await this.facets(directory)).counts(hits.best(Infinity), choices);
    });
  }

  /** Without any words every page is a hit: readers may use the filters alone. */
  private async find(text: string, directory: Directory): Promise<Hits> {
    if (text.trim() === '') return listed(allDocuments(directory));
    const hits = await find(expandQuery(text, false, directory), directory, this.files);
    const word = compoundIn(text, directory);
    if (hits.length >= fewHits || word === undefined) return hits;
    const best = hits.best(fewHits);
    const known = new Set(best.map(({ document }) => document));
    const withParts = await findParts(word, directory, this.files);
    return listed([...best, ...withParts.filter(({ document }) => !known.has(document))]);
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
    const file = await this.files.get(directory.hitOf(document), (content: HitFile) => content);
    const [title, address, context, outcome, decision, text] = file;
    return {
      address,
      outcome,
      title: marked(title, terms),
      context: marked(context, terms),
      decision: marked(onOneLine(decision), terms),
      excerpt: excerpt(onOneLine(text), terms),
    };
  }

  /** The suggestion for the first word that no page has; none for a single word that finds pages by its parts. */
  private async suggestion(
    text: string,
    hits: Hits,
    best: readonly Hit[],
    directory: Directory,
  ): Promise<string | undefined> {
    const { clauses } = parse(`${text} `, directory.fields);
    if (hits.length > 0 && clauses.length < 2) return undefined;
    for (const { word, presence, editDistance } of clauses) {
      const isPlain = presence !== 'prohibited' && editDistance === 0 && !word.includes('*');
      if (!isPlain || isFound(word, hits, best, directory)) continue;
      const pages = await find(expandQuery(word, true, directory), directory, this.files);
      if (pages.length === 0) return suggestionFor(text, word, directory, this.files);
    }

    return undefined;
  }

  /**
   * Repeats a search once with a new directory if a file is gone, as its name changes when the site is published again.
   */
  private async retryIfRepublished<T>(ask: (directory: Directory) => Promise<T>): Promise<T> {
    try {
      return await ask(await this.files.directory());
    } catch (error) {
      if (!(error instanceof FileGone)) throw error;
      this.files.clear();
      return ask(await this.files.directory());
    }
  }
}

/** True if a hit has the word or a completion of it. Checks the best hits first, as usually one of them has it. */
function isFound(word: string, hits: Hits, best: readonly Hit[], directory: Directory): boolean {
  return expandQuery(word, false, directory).every(
    (clause) => best.some(({ terms }) => satisfies(clause, terms)) || hits.some((terms) => satisfies(clause, terms)),
  );
}

const allDocuments = ({ documents }: Directory): Hit[] =>
  Array.from({ length: documents }, (_, document) => ({ document, terms: new Set<string>() }));

/** Wraps hits that are already in order. */
const listed = (hits: readonly Hit[]): Hits => ({
  length: hits.length,
  best: (count) => hits.slice(0, count),
  some: (isMeant) => hits.some(({ terms }) => isMeant(terms)),
});

/** The word of a query that consists of one plain word. */
function compoundIn(text: string, { fields }: Directory): string | undefined {
  const { clauses } = parse(`${text} `, fields);
  const [first] = clauses;
  if (clauses.length !== 1 || first === undefined) return undefined;
  const { word, field, presence, editDistance } = first;
  return field === undefined && presence !== 'prohibited' && editDistance === 0 ? word : undefined;
}

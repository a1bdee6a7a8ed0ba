// The search engine: answers questions with hits. Runs in a worker, and in Node for tests.
import type { Directory } from '../index/directory';
import { FileNotFoundError, type Files } from '../index/files';
import { findParts } from './compound';
import { excerpt, markWords, joinLines, type Segment } from './excerpt';
import { type Choices, type FacetCounts, type FacetFile, Facets } from './facets';
import { expandQuery, find, hasMatch } from './find';
import type { Hit, Hits } from './hits';
import { parse } from './query';
import { suggestionFor } from './suggestion';

export type Order = 'relevans' | 'dato';

export interface Question {
  readonly text: string;
  readonly choices: Choices;
  readonly order: Order;
  /** The maximum number of hits to return. */
  readonly count: number;
}

/** The texts of a hit for display, with the words found marked. */
export interface ShownHit {
  readonly address: string;
  readonly title: readonly Segment[];
  readonly context: readonly Segment[];
  readonly outcome: string;
  readonly decision: readonly Segment[];
  readonly excerpt: readonly Segment[];
}

export interface SearchAnswer {
  /** The number of all hits. */
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

/** A compound with fewer hits than this also finds the pages that have its parts. They are listed last. */
const fewHits = 10;

export class Engine {
  constructor(private readonly files: Files) {}

  /** Finds hits, best or newest first. Rejects if a file could not be fetched. */
  answer(question: Question): Promise<SearchAnswer> {
    return this.retryIfRepublished(async (directory) => {
      const all = await this.find(question.text, directory);
      const hits = await this.filterAndSort(all, question, directory);
      const top = hits.top(question.count);
      const shown = await Promise.all(top.map((hit) => this.createShownHit(hit, directory)));
      const suggestion = await this.suggest(question.text, all, top, directory);
      return { total: hits.length, hits: shown, ...(suggestion === undefined ? {} : { suggestion }) };
    });
  }

  /** Counts for each facet value the hits that have it and match the choices in all other facets. */
  counts({ text, choices }: Question): Promise<FacetCounts[]> {
    return this.retryIfRepublished(async (directory) => {
      const hits = await this.find(text, directory);
      return (await this.fetchFacets(directory)).counts(hits.top(Infinity), choices);
    });
  }

  /** Finds the hits of a query. An empty query finds all pages, as readers may use only the filters. */
  private async find(text: string, directory: Directory): Promise<Hits> {
    if (text.trim() === '') return toHits(allDocuments(directory));
    const hits = await find(expandQuery(text, 'unfinished', directory), directory, this.files);
    const word = singleWordOf(text, directory);
    if (hits.length >= fewHits || word === undefined) return hits;
    const found = hits.top(fewHits);
    const known = new Set(found.map(({ document }) => document));
    const withParts = await findParts(word, directory, this.files);
    return toHits([...found, ...withParts.filter(({ document }) => !known.has(document))]);
  }

  private async filterAndSort(hits: Hits, { choices, order }: Question, directory: Directory): Promise<Hits> {
    if (Object.values(choices).every((values) => values.length === 0) && order === 'relevans') return hits;
    const facets = await this.fetchFacets(directory);
    const filtered = facets.filter(hits.top(Infinity), choices);
    return toHits(order === 'dato' ? facets.sortByDate(filtered) : filtered);
  }

  private fetchFacets(directory: Directory): Promise<Facets> {
    return this.files.get(directory.facets, (file: FacetFile) => new Facets(file));
  }

  private async createShownHit({ document, terms }: Hit, directory: Directory): Promise<ShownHit> {
    const file = await this.files.get(directory.hitOf(document), (content: HitFile) => content);
    const [title, address, context, outcome, decision, text] = file;
    return {
      address,
      outcome,
      title: markWords(title, terms),
      context: markWords(context, terms),
      decision: markWords(joinLines(decision), terms),
      excerpt: excerpt(joinLines(text), terms),
    };
  }

  /**
   * Replaces the first plain word that no page has by a similar word. Undefined if there is no such word or no similar
   * one. Also undefined if the query is a single word with hits: pages that have only its parts are hits, too.
   */
  private async suggest(
    text: string,
    hits: Hits,
    top: readonly Hit[],
    directory: Directory,
  ): Promise<string | undefined> {
    const { clauses } = parse(`${text} `, directory.fields);
    if (hits.length > 0 && clauses.length < 2) return undefined;
    for (const { word, presence, editDistance } of clauses) {
      const isPlain = presence !== 'prohibited' && editDistance === 0 && !word.includes('*');
      if (!isPlain || isFound(word, hits, top, directory)) continue;
      const pages = await find(expandQuery(word, 'complete', directory), directory, this.files);
      if (pages.length === 0) return suggestionFor(text, word, directory, this.files);
    }

    return undefined;
  }

  /**
   * Runs a search. If a file is missing, the site has been published again, which changes the paths of files. Then the
   * search runs once more, with a new directory.
   */
  private async retryIfRepublished<T>(search: (directory: Directory) => Promise<T>): Promise<T> {
    try {
      return await search(await this.files.directory());
    } catch (error) {
      if (!(error instanceof FileNotFoundError)) throw error;
      this.files.clear();
      return search(await this.files.directory());
    }
  }
}

/** True if a hit has the word or a completion of it. Checks the top hits first, as usually one of them has it. */
function isFound(word: string, hits: Hits, top: readonly Hit[], directory: Directory): boolean {
  return expandQuery(word, 'unfinished', directory).every(
    (clause) => top.some(({ terms }) => hasMatch(clause, terms)) || hits.some((terms) => hasMatch(clause, terms)),
  );
}

const allDocuments = ({ documents }: Directory): Hit[] =>
  Array.from({ length: documents }, (_, document) => ({ document, terms: new Set<string>() }));

/** Wraps hits that are already in order. */
const toHits = (hits: readonly Hit[]): Hits => ({
  length: hits.length,
  top: (count) => hits.slice(0, count),
  some: (predicate) => hits.some(({ terms }) => predicate(terms)),
});

/** The word of a query that consists of one word without a field, minus sign or edit distance; otherwise undefined. */
function singleWordOf(text: string, { fields }: Directory): string | undefined {
  const { clauses } = parse(`${text} `, fields);
  const [first] = clauses;
  if (clauses.length !== 1 || first === undefined) return undefined;
  const { word, field, presence, editDistance } = first;
  return field === undefined && presence !== 'prohibited' && editDistance === 0 ? word : undefined;
}

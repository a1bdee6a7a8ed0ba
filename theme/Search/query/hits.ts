// The hits of a search. Documents are sorted, and their terms looked up, lazily.
import type { PostingsByField } from '../index/shard';

export interface Hit {
  /** Its number in the index. */
  readonly document: number;
  /** The terms of the query that it has. */
  readonly terms: ReadonlySet<string>;
}

/** The documents found. */
export interface Hits {
  readonly length: number;
  /** The first hits, best first; all of them if there are fewer. */
  best(count: number): readonly Hit[];
  /** True if the terms of some hit pass the test. */
  some(isMeant: (terms: ReadonlySet<string>) => boolean): boolean;
}

/** The index terms that a clause matches, and the numbers of the fields that it searches. */
export interface ScopedTerms {
  readonly matchingTerms: readonly string[];
  readonly numbers: readonly number[];
}

/** Documents with their scores; equal ones keep the order given. */
export class ScoredHits implements Hits {
  static readonly none = new ScoredHits(new Int32Array(0), new Float64Array(0), [], new Map());

  /** `scores` by document. */
  constructor(
    private readonly documents: Int32Array,
    private readonly scores: Float64Array,
    private readonly scopes: readonly ScopedTerms[],
    private readonly postings: ReadonlyMap<string, PostingsByField>,
  ) {}

  get length(): number {
    return this.documents.length;
  }

  /** Sorts only the documents that are among the best `count`. */
  best(count: number): ScoredHit[] {
    const { documents, scores } = this;
    const lowest = this.lowestScoreOf(count);
    const candidates = documents.filter((document) => scores[document]! >= lowest);
    return Array.from(candidates)
      .sort((left, right) => scores[right]! - scores[left]!)
      .slice(0, count)
      .map((document) => new ScoredHit(document, scores[document]!, this.scopes, this.postings));
  }

  /** The lowest score among the best `count` hits. */
  private lowestScoreOf(count: number): number {
    const { documents, scores } = this;
    if (count >= documents.length) return -Infinity;
    const own = new Float64Array(documents.length);
    for (let i = 0; i < own.length; i++) own[i] = scores[documents[i]!]!;
    return own.sort()[own.length - count]!;
  }

  some(isMeant: (terms: ReadonlySet<string>) => boolean): boolean {
    return this.documents.some((document) => isMeant(this.termsOf(document)));
  }

  /** The hits whose terms pass the test. */
  having(isEnough: (terms: ReadonlySet<string>) => boolean): ScoredHits {
    const documents = this.documents.filter((document) => isEnough(this.termsOf(document)));
    return new ScoredHits(documents, this.scores, this.scopes, this.postings);
  }

  private termsOf(document: number): ReadonlySet<string> {
    return new ScoredHit(document, 0, this.scopes, this.postings).terms;
  }
}

class ScoredHit implements Hit {
  private known: ReadonlySet<string> | undefined;

  constructor(
    readonly document: number,
    readonly score: number,
    private readonly scopes: readonly ScopedTerms[],
    private readonly postings: ReadonlyMap<string, PostingsByField>,
  ) {}

  /** Looked up on first use, as most hits are never shown. */
  get terms(): ReadonlySet<string> {
    return (this.known ??= new Set(
      this.scopes.flatMap(({ matchingTerms, numbers }) =>
        matchingTerms.filter((term) => numbers.some((field) => this.has(term, field))),
      ),
    ));
  }

  /** Binary search: the documents of a posting list are ascending. */
  private has(term: string, field: number): boolean {
    const documents = this.postings.get(term)?.[field]?.documents ?? [];
    let [low, high] = [0, documents.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if (documents[middle]! < this.document) low = middle + 1;
      else high = middle;
    }

    return documents[low] === this.document;
  }
}

// The hits of a search. Documents are sorted and their terms looked up only on demand.
import type { PostingsByField } from '../index/shard';

export interface Hit {
  /** The number of the document in the index. */
  readonly document: number;
  /** The terms of the query that the document has. */
  readonly terms: ReadonlySet<string>;
}

/** The documents found, in the order in which they are shown. */
export interface Hits {
  readonly length: number;
  /** The first `count` hits; all of them if there are fewer. */
  top(count: number): readonly Hit[];
  /** True if the terms of at least one hit match the predicate. */
  some(predicate: (terms: ReadonlySet<string>) => boolean): boolean;
}

/** The index terms that a clause matches, and the numbers of the fields that it searches. */
export interface ScopedTerms {
  readonly matchingTerms: readonly string[];
  readonly fieldNumbers: readonly number[];
}

/** Documents sorted by score, highest first. Documents with equal scores keep the order given. */
export class ScoredHits implements Hits {
  static readonly none = new ScoredHits(new Int32Array(0), new Float64Array(0), [], new Map());

  /** `scores` has the score of each document of the index. */
  constructor(
    private readonly documents: Int32Array,
    private readonly scores: Float64Array,
    private readonly scopes: readonly ScopedTerms[],
    private readonly postings: ReadonlyMap<string, PostingsByField>,
  ) {}

  get length(): number {
    return this.documents.length;
  }

  /** Sorts only the documents whose scores are among the `count` highest. */
  top(count: number): ScoredHit[] {
    const { documents, scores } = this;
    const lowest = this.lowestOfTop(count);
    const candidates = documents.filter((document) => scores[document]! >= lowest);
    return Array.from(candidates)
      .sort((left, right) => scores[right]! - scores[left]!)
      .slice(0, count)
      .map((document) => new ScoredHit(document, scores[document]!, this.scopes, this.postings));
  }

  /** The lowest of the `count` highest scores. */
  private lowestOfTop(count: number): number {
    const { documents, scores } = this;
    if (count >= documents.length) return -Infinity;
    const ownScores = new Float64Array(documents.length);
    for (let i = 0; i < ownScores.length; i++) ownScores[i] = scores[documents[i]!]!;
    return ownScores.sort()[ownScores.length - count]!;
  }

  some(predicate: (terms: ReadonlySet<string>) => boolean): boolean {
    return this.documents.some((document) => predicate(this.termsOf(document)));
  }

  filter(predicate: (terms: ReadonlySet<string>) => boolean): ScoredHits {
    const documents = this.documents.filter((document) => predicate(this.termsOf(document)));
    return new ScoredHits(documents, this.scores, this.scopes, this.postings);
  }

  private termsOf(document: number): ReadonlySet<string> {
    return new ScoredHit(document, 0, this.scopes, this.postings).terms;
  }
}

class ScoredHit implements Hit {
  private cachedTerms: ReadonlySet<string> | undefined;

  constructor(
    readonly document: number,
    readonly score: number,
    private readonly scopes: readonly ScopedTerms[],
    private readonly postings: ReadonlyMap<string, PostingsByField>,
  ) {}

  /** Looked up on first use, as most hits are never shown. */
  get terms(): ReadonlySet<string> {
    return (this.cachedTerms ??= new Set(
      this.scopes.flatMap(({ matchingTerms, fieldNumbers }) =>
        matchingTerms.filter((term) => fieldNumbers.some((field) => this.has(term, field))),
      ),
    ));
  }

  /** Binary search, as the documents of postings are in ascending order. */
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

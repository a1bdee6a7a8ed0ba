// What a search found, best first: documents are put in order, and told which terms they have, only as far as somebody asks.
import type { PostingsByField } from '../index/shard';

export interface Hit {
  /** Its number in the index. */
  readonly document: number;
  /** The terms of the index that it has and that were asked for. */
  readonly terms: ReadonlySet<string>;
}

/** What was found; put in order only as far as somebody asks. */
export interface Hits {
  readonly length: number;
  /** The first hits, best first; all of them where there are no more. */
  best(count: number): readonly Hit[];
  /** Whether the terms of some hit will do. */
  some(isMeant: (terms: ReadonlySet<string>) => boolean): boolean;
}

/** Terms of the index that something asked for, and the fields that it asked for them in, by number. */
export interface ScopedTerms {
  readonly matchingTerms: readonly string[];
  readonly numbers: readonly number[];
}

/** Documents with their scores; equals stay as they stood. */
export class ScoredHits implements Hits {
  static readonly none = new ScoredHits(new Int32Array(0), new Float64Array(0), [], new Map());

  /** `documents` in the order in which they were met; `scores` by document. */
  constructor(
    private readonly documents: Int32Array,
    private readonly scores: Float64Array,
    private readonly matches: readonly ScopedTerms[],
    private readonly entries: ReadonlyMap<string, PostingsByField>,
  ) {}

  get length(): number {
    return this.documents.length;
  }

  /** Only what scores as high as the last that is asked for is put in order. */
  best(count: number): ScoredHit[] {
    const { documents, scores } = this;
    const lowest = this.lowestOf(count);
    const candidates = documents.filter((document) => scores[document]! >= lowest);
    return Array.from(candidates).sort((left, right) => scores[right]! - scores[left]!).slice(0, count).map((document) => new ScoredHit(document, scores[document]!, this.matches, this.entries));
  }

  /** The score of the last of so many hits. */
  private lowestOf(count: number): number {
    const { documents, scores } = this;
    if (count >= documents.length) return -Infinity;
    const own = new Float64Array(documents.length);
    for (let i = 0; i < own.length; i++) own[i] = scores[documents[i]!]!;
    return own.sort()[own.length - count]!;
  }

  some(isMeant: (terms: ReadonlySet<string>) => boolean): boolean {
    return this.documents.some((document) => isMeant(this.termsOf(document)));
  }

  /** The hits whose terms will do. */
  having(isEnough: (terms: ReadonlySet<string>) => boolean): ScoredHits {
    return new ScoredHits(this.documents.filter((document) => isEnough(this.termsOf(document))), this.scores, this.matches, this.entries);
  }

  private termsOf(document: number): ReadonlySet<string> {
    return new ScoredHit(document, 0, this.matches, this.entries).terms;
  }
}

class ScoredHit implements Hit {
  private known: ReadonlySet<string> | undefined;

  constructor(readonly document: number, readonly score: number, private readonly matches: readonly ScopedTerms[], private readonly entries: ReadonlyMap<string, PostingsByField>) {}

  /** Found when it is asked for: only the hits that are shown are. */
  get terms(): ReadonlySet<string> {
    return (this.known ??= new Set(this.matches.flatMap(({ matchingTerms, numbers }) => matchingTerms.filter((term) => numbers.some((field) => this.has(term, field))))));
  }

  private has(term: string, field: number): boolean {
    const documents = this.entries.get(term)?.[field]?.documents ?? [];
    let [low, high] = [0, documents.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if (documents[middle]! < this.document) low = middle + 1;
      else high = middle;
    }

    return documents[low] === this.document;
  }
}

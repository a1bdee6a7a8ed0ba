// Reads a shard of the index, as written by src/Indexing/Shards/ShardJson.cs.
import { NumberReader, sortedWords } from './numbers';

/** The documents that have a term in a field, with its weight in each. */
export interface Postings {
  /** In ascending order. */
  readonly documents: Int32Array;
  readonly weights: Float64Array;
}

/** By field; undefined where no document has the term in that field. */
export type PostingsByField = readonly (Postings | undefined)[];

export type ShardFile = readonly [terms: string, counts: string, documents: string, weights: string];

/** Terms with their postings, which are decoded on demand, skipping those before them. */
export class Shard {
  /** In ordinal order. */
  private readonly terms: readonly string[];
  private readonly counts: NumberReader;
  private readonly documents: NumberReader;
  private readonly weights: NumberReader;
  /** For each term reached so far, the positions in the three texts at which it begins. */
  private readonly positions: number[] = [0, 0, 0];
  private readonly decoded = new Map<string, PostingsByField>();

  constructor([terms, counts, documents, weights]: ShardFile) {
    this.terms = sortedWords(terms);
    this.counts = new NumberReader(counts);
    this.documents = new NumberReader(documents);
    this.weights = new NumberReader(weights);
  }

  get(term: string): PostingsByField | undefined {
    const number = this.terms.indexOf(term);
    return number < 0 ? undefined : this.postingsOf(number);
  }

  /** The terms with a prefix, in order. */
  startingWith(prefix: string): [term: string, postings: PostingsByField][] {
    return this.terms.flatMap((term, number): [string, PostingsByField][] =>
      term.startsWith(prefix) ? [[term, this.postingsOf(number)]] : [],
    );
  }

  private postingsOf(number: number): PostingsByField {
    const term = this.terms[number]!;
    const known = this.decoded.get(term);
    if (known) return known;
    this.goTo(number);
    const byField: (Postings | undefined)[] = [];
    for (let bits = this.counts.next(); bits > 0; bits >>= 1) {
      byField.push(bits & 1 ? this.readPostings(this.counts.next()) : undefined);
    }

    this.decoded.set(term, byField);
    return byField;
  }

  private goTo(number: number): void {
    const { counts, documents, weights, positions } = this;
    const known = Math.min(number, positions.length / 3 - 1);
    counts.position = positions[3 * known]!;
    documents.position = positions[3 * known + 1]!;
    weights.position = positions[3 * known + 2]!;
    for (let term = known; term < number; term++) {
      for (let bits = counts.next(); bits > 0; bits >>= 1) {
        if ((bits & 1) === 0) continue;
        const count = counts.next();
        documents.skip(count);
        weights.skip(count + 1);
      }

      positions.push(counts.position, documents.position, weights.position);
    }
  }

  private readPostings(count: number): Postings {
    const [documents, weights] = [new Int32Array(count), new Float64Array(count)];
    const lowest = this.weights.next();
    let next = 0;
    for (let i = 0; i < count; i++) {
      const document = next + this.documents.next();
      documents[i] = document;
      next = document + 1;
      weights[i] = (lowest + this.weights.next()) / 1000;
    }

    return { documents, weights };
  }
}

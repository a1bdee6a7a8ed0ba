// Reads a shard of the index, as written by src/Indexing/Shards/ShardJson.cs.
import { NumberReader, decodeSortedWords } from './numbers';

/** The documents that have a term in a field, with the weight of the term in each. */
export interface Postings {
  /** In ascending order. */
  readonly documents: Int32Array;
  readonly weights: Float64Array;
}

/** The postings of a term by field; undefined for a field in which no document has the term. */
export type PostingsByField = readonly (Postings | undefined)[];

export type ShardFile = readonly [terms: string, counts: string, documents: string, weights: string];

/** Terms with their postings. Postings are decoded on demand, without decoding those before them. */
export class Shard {
  /** In ordinal order. */
  private readonly terms: readonly string[];
  private readonly counts: NumberReader;
  private readonly documents: NumberReader;
  private readonly weights: NumberReader;
  /** For each term reached so far, the positions of its postings in counts, documents and weights. */
  private readonly positions: number[] = [0, 0, 0];
  private readonly decoded = new Map<string, PostingsByField>();

  constructor([terms, counts, documents, weights]: ShardFile) {
    this.terms = decodeSortedWords(terms);
    this.counts = new NumberReader(counts);
    this.documents = new NumberReader(documents);
    this.weights = new NumberReader(weights);
  }

  /** The postings of a term; undefined if the shard does not have it. */
  get(term: string): PostingsByField | undefined {
    const number = this.terms.indexOf(term);
    return number < 0 ? undefined : this.decodePostings(number);
  }

  /** The terms with a prefix, in order. */
  startingWith(prefix: string): [term: string, postings: PostingsByField][] {
    return this.terms.flatMap((term, number): [string, PostingsByField][] =>
      term.startsWith(prefix) ? [[term, this.decodePostings(number)]] : [],
    );
  }

  private decodePostings(number: number): PostingsByField {
    const term = this.terms[number]!;
    const cached = this.decoded.get(term);
    if (cached) return cached;
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

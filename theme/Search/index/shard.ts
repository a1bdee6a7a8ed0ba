// A shard of the index, as src/Indexing/Shards/ShardJson.cs writes it.
import { NumberReader, sortedWords } from './numbers';

/** The documents that have a term in a field, with what it weighs there. */
export interface Postings {
  /** In ascending order. */
  readonly documents: Int32Array;
  readonly weights: Float64Array;
}

/** By field; undefined where no document has the term in that field. */
export type PostingsByField = readonly (Postings | undefined)[];

export type ShardFile = readonly [terms: string, counts: string, documents: string, weights: string];

/** Terms with their postings. Only those that are asked for are read, and what stands before them is passed over. */
export class Shard {
  /** In ordinal order. */
  private readonly terms: readonly string[];
  private readonly counts: NumberReader;
  private readonly documents: NumberReader;
  private readonly weights: NumberReader;
  /** Where the first terms begin in the three texts, three places for each. */
  private readonly places: number[] = [0, 0, 0];
  private readonly entries = new Map<string, PostingsByField>();

  constructor([terms, counts, documents, weights]: ShardFile) {
    this.terms = sortedWords(terms);
    [this.counts, this.documents, this.weights] = [new NumberReader(counts), new NumberReader(documents), new NumberReader(weights)];
  }

  get(term: string): PostingsByField | undefined {
    const number = this.terms.indexOf(term);
    return number < 0 ? undefined : this.entryOf(number);
  }

  /** The terms that begin with some letters, in order. */
  startingWith(beginning: string): [term: string, entry: PostingsByField][] {
    return this.terms.flatMap((term, number): [string, PostingsByField][] => (term.startsWith(beginning) ? [[term, this.entryOf(number)]] : []));
  }

  private entryOf(number: number): PostingsByField {
    const term = this.terms[number]!;
    const known = this.entries.get(term);
    if (known) return known;
    this.goTo(number);
    const entry: (Postings | undefined)[] = [];
    for (let bits = this.counts.next(); bits > 0; bits >>= 1) entry.push(bits & 1 ? this.readPostings(this.counts.next()) : undefined);
    this.entries.set(term, entry);
    return entry;
  }

  private goTo(number: number): void {
    const { counts, documents, weights, places } = this;
    const known = Math.min(number, places.length / 3 - 1);
    [counts.position, documents.position, weights.position] = [places[3 * known]!, places[3 * known + 1]!, places[3 * known + 2]!];
    for (let term = known; term < number; term++) {
      for (let bits = counts.next(); bits > 0; bits >>= 1) {
        if ((bits & 1) === 0) continue;
        const count = counts.next();
        documents.skip(count);
        weights.skip(count + 1);
      }

      places.push(counts.position, documents.position, weights.position);
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

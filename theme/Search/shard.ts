// A shard of the index, as src/Indexing/Shards/ShardJson.cs writes it.
import { NumberReader, sortedWords } from './numbers';

/** The documents that have a term in a field, with what it weighs there. */
export interface Postings {
  readonly documents: readonly number[];
  readonly weights: readonly number[];
}

/** By field; undefined where no document has the term in that field. */
export type Entry = readonly (Postings | undefined)[];

export type ShardFile = readonly [terms: string, counts: string, documents: string, weights: string];

/** The terms of a shard in order, with their postings. */
export function readShard([terms, counts, documents, weights]: ShardFile): Map<string, Entry> {
  const readers = [new NumberReader(counts), new NumberReader(documents), new NumberReader(weights)] as const;
  const shard = new Map<string, Entry>();
  for (const term of sortedWords(terms)) shard.set(term, readEntry(...readers));
  return shard;
}

function readEntry(counts: NumberReader, documents: NumberReader, weights: NumberReader): Entry {
  const entry: (Postings | undefined)[] = [];
  for (let bits = counts.next(); bits > 0; bits >>= 1) {
    entry.push(bits & 1 ? readPostings(counts.next(), documents, weights) : undefined);
  }

  return entry;
}

function readPostings(count: number, documents: NumberReader, weights: NumberReader): Postings {
  const postings = { documents: new Array<number>(count), weights: new Array<number>(count) };
  const lowest = weights.next();
  let next = 0;
  for (let i = 0; i < count; i++) {
    postings.documents[i] = next + documents.next();
    next = postings.documents[i]! + 1;
    postings.weights[i] = (lowest + weights.next()) / 1000;
  }

  return postings;
}

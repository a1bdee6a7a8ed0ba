// The directory has the paths of all other files of the index and the range of terms of each shard. It is the only file
// whose path never changes. Written by src/Indexing/Shards/DirectoryJson.cs.
import { decodeSortedWords } from './numbers';

export interface DirectoryFile {
  readonly fields: readonly string[];
  readonly documents: number;
  /** The start of the range of each shard, as encoded sorted words. */
  readonly starts: string;
  readonly shards: NumberedFiles;
  readonly hits: NumberedFiles;
  readonly facets: string;
  /** The names of the files for each word length, concatenated. `rareWords` and `otherTerms` have the same form. */
  readonly words: string;
  readonly rareWords: string;
  readonly otherTerms: string;
}

/** Numbered files in folders of `size` files. */
interface NumberedFiles {
  readonly size: number;
  /** The folders' names, concatenated. */
  readonly groups: string;
}

/** Words that occur several times; words that occur once; other terms, which are parts of compounds or synonyms. */
export type WordKind = 'words' | 'rareWords' | 'otherTerms';

/**
 * Begins the term of a prefix entry: the entry `…ta` has the merged postings of all terms that begin with `ta`
 * (src/Indexing/Shards/PrefixEntries.cs).
 */
export const prefixEntryMark = '…';

const nameLength = 8;
const splitNames = (text: string): string[] => text.match(new RegExp(`.{${nameLength}}`, 'g')) ?? [];

/** Returns a function from the number of a file to its path. */
function pathsOf({ size, groups }: NumberedFiles): (number: number) => string {
  const folders = splitNames(groups);
  return (number) => `indeks/${folders[Math.floor(number / size)]}/${number % size}.json`;
}

export class Directory {
  readonly fields: readonly string[];
  readonly documents: number;
  private readonly starts: readonly string[];
  private readonly shardAt: (position: number) => string;
  /** The path of the file with a document's title, context, excerpt and so on, for the list of hits. */
  readonly hitOf: (document: number) => string;

  constructor(private readonly file: DirectoryFile) {
    this.fields = file.fields;
    this.documents = file.documents;
    this.starts = decodeSortedWords(file.starts);
    this.shardAt = pathsOf(file.shards);
    this.hitOf = pathsOf(file.hits);
  }

  /** The path of the file with dates and facets. */
  get facets(): string {
    return `indeks/${this.file.facets}.json`;
  }

  /** The path of the only shard that may have a term. */
  shardOf(term: string): string {
    return this.shardAt(this.shardNumberOf(term));
  }

  /** The paths of the shards that may have terms with a prefix, in order. */
  shardsOf(prefix: string): string[] {
    const first = this.shardNumberOf(prefix);
    const last = this.shardNumberOf(`${prefix}\uffff`);
    return Array.from({ length: last - first + 1 }, (_, i) => this.shardAt(first + i));
  }

  /** The paths of the files with words of the given lengths, each once. */
  wordsOf(lengths: readonly number[], kind: WordKind): string[] {
    const files = splitNames(this.file[kind]);
    const wanted = lengths.map((length) => files[Math.min(Math.max(length, 1), files.length) - 1]);
    return [...new Set(wanted)].map((name) => `indeks/${name}.json`);
  }

  /** The number of the last shard that starts at or before a text. Binary search. */
  private shardNumberOf(text: string): number {
    let [low, high] = [0, this.starts.length - 1];
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if (this.starts[middle]! <= text) low = middle;
      else high = middle - 1;
    }

    return low;
  }
}

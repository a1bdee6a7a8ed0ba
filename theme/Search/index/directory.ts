// The one file of the index whose name never changes: which shard has a term, and the names of all other files. Written
// by src/Indexing/Shards/DirectoryJson.cs.
import { sortedWords } from './numbers';

export interface DirectoryFile {
  readonly fields: readonly string[];
  readonly documents: number;
  /** The first string of the range of each shard, as a sorted list. */
  readonly starts: string;
  readonly shards: NumberedFiles;
  readonly hits: NumberedFiles;
  readonly facets: string;
  /** Names of files, concatenated. */
  readonly words: string;
  readonly rareWords: string;
  readonly otherTerms: string;
}

/** Numbered files, `size` of them in each folder. */
interface NumberedFiles {
  readonly size: number;
  /** The folders' names, concatenated. */
  readonly groups: string;
}

/** Words that occur several times, words that occur once, and terms that are neither words nor their stems. */
export type WordKind = 'words' | 'rareWords' | 'otherTerms';

/**
 * First character of the term of a prefix entry, which has the postings of all terms with that prefix
 * (src/Indexing/Shards/PrefixLists.cs).
 */
export const prefixEntryMark = '…';

const nameLength = 8;
const names = (text: string): string[] => text.match(new RegExp(`.{${nameLength}}`, 'g')) ?? [];

function numbered({ size, groups }: NumberedFiles): (number: number) => string {
  const folders = names(groups);
  return (number) => `indeks/${folders[Math.floor(number / size)]}/${number % size}.json`;
}

export class Directory {
  readonly fields: readonly string[];
  readonly documents: number;
  private readonly starts: readonly string[];
  private readonly shardAt: (position: number) => string;
  /** The path of the file with the hit of a document. */
  readonly hitOf: (document: number) => string;

  constructor(private readonly file: DirectoryFile) {
    this.fields = file.fields;
    this.documents = file.documents;
    this.starts = sortedWords(file.starts);
    this.shardAt = numbered(file.shards);
    this.hitOf = numbered(file.hits);
  }

  /** The file of dates and facets. */
  get facets(): string {
    return `indeks/${this.file.facets}.json`;
  }

  /** The only shard that may have a term. */
  shardOf(term: string): string {
    return this.shardAt(this.lastStartUpTo(term));
  }

  /** The shards that may have terms with a prefix, in order. */
  shardsOf(prefix: string): string[] {
    const first = this.lastStartUpTo(prefix);
    const last = this.lastStartUpTo(`${prefix}\uffff`);
    return Array.from({ length: last - first + 1 }, (_, i) => this.shardAt(first + i));
  }

  /** The files of the words of some lengths. */
  wordsOf(lengths: readonly number[], kind: WordKind): string[] {
    const files = names(this.file[kind]);
    const wanted = lengths.map((length) => files[Math.min(Math.max(length, 1), files.length) - 1]);
    return [...new Set(wanted)].map((name) => `indeks/${name}.json`);
  }

  private lastStartUpTo(text: string): number {
    let [low, high] = [0, this.starts.length - 1];
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if (this.starts[middle]! <= text) low = middle;
      else high = middle - 1;
    }

    return low;
  }
}

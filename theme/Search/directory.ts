// The one file of the index whose name never changes: which shard has a term, and what every other file is called. Written by
// src/Indexing/Shards/DirectoryJson.cs.

export interface DirectoryFile {
  readonly fields: readonly string[];
  readonly documents: number;
  /** What each shard begins with, parted by spaces. */
  readonly starts: string;
  /** Names of files one after the other. */
  readonly shards: string;
  readonly groupSize: number;
  readonly hits: string;
  readonly facets: string;
  readonly words: string;
  readonly rareWords: string;
}

const nameLength = 8;
const names = (text: string): string[] => text.match(new RegExp(`.{${nameLength}}`, 'g')) ?? [];

export class Directory {
  readonly fields: readonly string[];
  readonly documents: number;
  private readonly starts: readonly string[];
  private readonly shards: readonly string[];
  private readonly hits: readonly string[];
  private readonly wordFiles: readonly (readonly string[])[];

  constructor(private readonly file: DirectoryFile) {
    this.fields = file.fields;
    this.documents = file.documents;
    this.starts = file.starts.split(' ');
    this.shards = names(file.shards);
    this.hits = names(file.hits);
    this.wordFiles = [names(file.words), names(file.rareWords)];
  }

  /** The file of dates and facets. */
  get facets(): string {
    return `indeks/${this.file.facets}.json`;
  }

  /** The shard that a term is in, if it is in any. */
  shardOf(term: string): string {
    return this.shardAt(this.lastStartUpTo(term));
  }

  /** The shards of all terms that begin with some letters. */
  shardsOf(prefix: string): string[] {
    const first = this.lastStartUpTo(prefix);
    const last = this.lastStartUpTo(`${prefix}\uffff`);
    return this.shards.slice(first, last + 1).map((_, i) => this.shardAt(first + i));
  }

  /** What the hit of a document shows. */
  hitOf(document: number): string {
    const { groupSize } = this.file;
    return `indeks/${this.hits[Math.floor(document / groupSize)]}/${document % groupSize}.json`;
  }

  /** The words of some lengths: those that stand in several places, or those that stand in one. */
  wordsOf(lengths: readonly number[], areRare: boolean): string[] {
    const files = this.wordFiles[Number(areRare)] ?? [];
    return [...new Set(lengths.map((length) => files[Math.min(Math.max(length, 1), files.length) - 1]))].map((name) => `indeks/${name}.json`);
  }

  private shardAt(position: number): string {
    return `indeks/${this.shards[position]}.json`;
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

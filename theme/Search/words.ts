// The archive's words as they stand, for guesses at what was meant; written by src/Indexing/Shards/WordFiles.cs.
import type { Directory } from './directory';
import type { Files } from './files';
import { NumberReader, sortedWords } from './numbers';

export interface KnownWord {
  readonly word: string;
  /** How often it stands, as the power of two below. */
  readonly count: number;
}

type WordFile = readonly [words: string, counts: string];

/** The words of the given lengths. */
export async function wordsOf(lengths: readonly number[], areRare: boolean, directory: Directory, files: Files): Promise<KnownWord[]> {
  return (await Promise.all(directory.wordsOf(lengths, areRare).map((path) => files.get(path, readWords)))).flat();
}

/** Every word there is. */
export async function allWords(directory: Directory, files: Files): Promise<KnownWord[]> {
  const lengths = Array.from({ length: 99 }, (_, i) => i);
  return [...(await wordsOf(lengths, false, directory, files)), ...(await wordsOf(lengths, true, directory, files))];
}

function readWords([words, counts]: WordFile): KnownWord[] {
  const reader = new NumberReader(counts);
  return [...sortedWords(words)].map((word) => ({ word, count: reader.next() }));
}

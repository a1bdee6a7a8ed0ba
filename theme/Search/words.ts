// The archive's words as they stand, for guesses at what was meant; written by src/Indexing/Shards/WordFiles.cs.
import { stem } from './stemmer';
import type { Directory, WordKind } from './directory';
import type { Files } from './files';
import { NumberReader, sortedWords } from './numbers';

export interface KnownWord {
  readonly word: string;
  /** How often it stands, as the power of two below. */
  readonly count: number;
}

type WordFile = readonly [words: string, counts: string];

/** The words of the given lengths. */
export async function wordsOf(lengths: readonly number[], kind: WordKind, directory: Directory, files: Files): Promise<KnownWord[]> {
  return (await Promise.all(directory.wordsOf(lengths, kind).map((path) => files.get(path, readWords)))).flat();
}

/** Every term of the index, with how often the commonest word that it stands for does. */
export async function allTerms(directory: Directory, files: Files): Promise<Map<string, number>> {
  const lengths = Array.from({ length: 99 }, (_, i) => i);
  const kinds = await Promise.all((['words', 'rareWords', 'otherTerms'] as const).map((kind) => wordsOf(lengths, kind, directory, files)));
  const terms = new Map<string, number>();
  for (const { word, count } of kinds.flat()) {
    for (const form of [word, stem(word)]) terms.set(form, Math.max(count, terms.get(form) ?? 0));
  }

  return terms;
}

function readWords([words, counts]: WordFile): KnownWord[] {
  const reader = new NumberReader(counts);
  return sortedWords(words).map((word) => ({ word, count: reader.next() }));
}

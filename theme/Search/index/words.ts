// The archive's words as they stand, for guesses at what was meant; written by src/Indexing/Shards/WordFiles.cs.
import { stem } from '../danish/stemmer';
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

/** Every term of the index. */
export interface Vocabulary {
  /** How often the commonest word that a term stands for does. */
  readonly counts: ReadonlyMap<string, number>;
  /** The words as they are written, with their stems. */
  readonly stems: ReadonlyMap<string, string>;
}

export async function vocabulary(directory: Directory, files: Files): Promise<Vocabulary> {
  const lengths = Array.from({ length: 99 }, (_, i) => i);
  const kinds = await Promise.all((['words', 'rareWords', 'otherTerms'] as const).map((kind) => wordsOf(lengths, kind, directory, files)));
  const [counts, stems] = [new Map<string, number>(), new Map<string, string>()];
  for (const { word, count } of kinds.flat()) {
    stems.set(word, stem(word));
    for (const form of [word, stems.get(word)!]) counts.set(form, Math.max(count, counts.get(form) ?? 0));
  }

  return { counts, stems };
}

function readWords([words, counts]: WordFile): KnownWord[] {
  const reader = new NumberReader(counts);
  return sortedWords(words).map((word) => ({ word, count: reader.next() }));
}

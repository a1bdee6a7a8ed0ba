// Reads the unstemmed words of the archive, for patterns and suggestions. Written by src/Indexing/Shards/WordFiles.cs.
import { stem } from '../danish/stemmer';
import type { Directory, WordKind } from './directory';
import type { Files } from './files';
import { NumberReader, sortedWords } from './numbers';

export interface KnownWord {
  readonly word: string;
  /** Logarithm to the base 2, rounded down, of how often it occurs. */
  readonly count: number;
}

type WordFile = readonly [words: string, counts: string];

/** The words of the given lengths. A file holds words of several lengths, so there may be others among them. */
export async function wordsOf(
  lengths: readonly number[],
  kind: WordKind,
  directory: Directory,
  files: Files,
): Promise<KnownWord[]> {
  return (await Promise.all(directory.wordsOf(lengths, kind).map((path) => files.get(path, readWords)))).flat();
}

/** Every term of the index. */
export interface Vocabulary {
  /** For each term the count of the most common word with that term. */
  readonly counts: ReadonlyMap<string, number>;
  /** For each word its stem. */
  readonly stems: ReadonlyMap<string, string>;
}

const allKinds = ['words', 'rareWords', 'otherTerms'] as const;
const allLengths = Array.from({ length: 99 }, (_, i) => i);

/** Fetches all words: a few files, cached by `files`. */
export async function vocabulary(directory: Directory, files: Files): Promise<Vocabulary> {
  const kinds = await Promise.all(allKinds.map((kind) => wordsOf(allLengths, kind, directory, files)));
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

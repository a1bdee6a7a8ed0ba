// Reads the unstemmed words of the archive and its other terms, for patterns and suggestions. Other terms are neither
// words nor their stems: parts of compounds, and synonyms. Written by src/Indexing/Shards/WordFiles.cs.
import { stem } from '../danish/stemmer';
import type { Directory, WordKind } from './directory';
import type { Files } from './files';
import { NumberReader, decodeSortedWords } from './numbers';

export interface KnownWord {
  readonly word: string;
  /** How often the word occurs: the binary logarithm, rounded down. */
  readonly logCount: number;
}

type WordFile = readonly [words: string, logCounts: string];

/**
 * Fetches the words of the given lengths. The last file of the index has the words of 20 letters and all longer ones.
 * For a length of 20 or more, words of other lengths are included.
 */
export async function fetchWords(
  lengths: readonly number[],
  kind: WordKind,
  directory: Directory,
  files: Files,
): Promise<KnownWord[]> {
  return (await Promise.all(directory.wordsOf(lengths, kind).map((path) => files.get(path, readWords)))).flat();
}

/** All words and terms of the index. */
export interface Vocabulary {
  /** For each word, stem and other term: the `logCount` of the most common word that it comes from. */
  readonly logCounts: ReadonlyMap<string, number>;
  /** The stem of each word and other term. */
  readonly stems: ReadonlyMap<string, string>;
}

const allKinds = ['words', 'rareWords', 'otherTerms'] as const;
/** More word lengths than there are files, so that all files are fetched. */
const allLengths = Array.from({ length: 99 }, (_, i) => i);

/** A few files, which `files` caches. */
export async function fetchVocabulary(directory: Directory, files: Files): Promise<Vocabulary> {
  const kinds = await Promise.all(allKinds.map((kind) => fetchWords(allLengths, kind, directory, files)));
  const [logCounts, stems] = [new Map<string, number>(), new Map<string, string>()];
  for (const { word, logCount } of kinds.flat()) {
    stems.set(word, stem(word));
    for (const form of [word, stems.get(word)!]) {
      logCounts.set(form, Math.max(logCount, logCounts.get(form) ?? 0));
    }
  }

  return { logCounts, stems };
}

function readWords([words, logCounts]: WordFile): KnownWord[] {
  const reader = new NumberReader(logCounts);
  return decodeSortedWords(words).map((word) => ({ word, logCount: reader.next() }));
}

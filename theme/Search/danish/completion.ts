// While a word is being typed, its stem changes: "takster" and "taksterne" have the stem "takst", but "takstern" has
// the stem "takstern". A stem is always a prefix of its word. So the stems of all possible completions are found by
// completing every ending that the typed text may be in the middle of.
import { mainSuffixes, otherSuffixes, stem } from './stemmer';

// What the stemmer removes or shortens: the main suffixes, the other suffixes (also with -st), "løst", and the other
// suffixes followed by a main suffix or by -s.
const endings = [
  ...mainSuffixes,
  ...otherSuffixes,
  'igst',
  'ligst',
  'eligst',
  'løst',
  ...otherSuffixes.flatMap((other) => [...mainSuffixes, 's'].map((main) => other + main)),
];

/**
 * The stem of `word`, and the stems of the words that it becomes by completing an ending. Stems that are not prefixes
 * of `word` are left out.
 */
export function stemsOfCompletions(word: string): Set<string> {
  const stems = new Set([stem(word)]);
  for (const ending of endings) {
    for (let typed = Math.min(ending.length, word.length - 1); typed >= 0; typed--) {
      if (word.endsWith(ending.slice(0, typed))) {
        const candidate = stem(word.slice(0, word.length - typed) + ending);
        if (word.startsWith(candidate)) stems.add(candidate);
      }
    }
  }

  return stems;
}

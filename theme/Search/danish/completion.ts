// While a word is being typed, its stem may change on the way: between "takster" and "taksterne" there is "takstern",
// whose stem is "takstern". A stem is always a prefix of its word, so the stems that may be meant are found by
// completing every ending that the word could be in the middle of.
import { mainSuffixes, otherSuffixes, stem } from './stemmer';

// A word ends in a main suffix, in another suffix, or in one followed by the other.
const endings = [
  ...mainSuffixes,
  ...otherSuffixes,
  'igst',
  'ligst',
  'eligst',
  'løst',
  ...otherSuffixes.flatMap((other) => [...mainSuffixes, 's'].map((main) => other + main)),
];

/** The stems of `word` and of all words that it may become by adding an ending, if they are prefixes of `word`. */
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

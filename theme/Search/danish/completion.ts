// While a word is being typed, its stem may change on the way: between "takster" and "taksterne" there is "takstern",
// whose stem is "takstern". A stem is always a prefix of its word, so the stems that may be meant are found by
// completing every ending that the word could be in the middle of.
import { stem } from './stemmer';

// The endings of the Snowball stemmer (https://snowballstem.org/algorithms/danish/stemmer.html) and their combinations.
const mainEndings = (
  'hed ethed ered erede erende ende ene erne ere heden eren heder erer heds endes erendes enes ernes eres ens '
  + 'hedens erens ers ets erets eret es'
).split(' ');
const otherEndings = ['ig', 'lig', 'elig', 'els'];
const endings = [
  ...mainEndings,
  ...otherEndings,
  'igst',
  'ligst',
  'eligst',
  'løst',
  ...otherEndings.flatMap((other) => [...mainEndings, 'e', 'en', 'et', 'er', 's'].map((main) => other + main)),
];

/** The stems of the words that `word` may become by growing an ending, its own included; only prefixes of `word`. */
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

// While a word is being typed it passes through forms that neither have the right stem nor begin it: on the way from "takster"
// to "taksterne" stands "takstern", whose stem is "takstern". A stem is always a beginning of its word, so what may be meant is
// found by finishing every ending that the word could be in the middle of.
import { stem } from './stemmer';

// Those of the Snowball stemmer (https://snowballstem.org/algorithms/danish/stemmer.html) and how they follow each other.
const mainEndings = ['hed', 'ethed', 'ered', 'erede', 'erende', 'ende', 'ene', 'erne', 'ere', 'heden', 'eren', 'heder', 'erer', 'heds', 'endes',
  'erendes', 'enes', 'ernes', 'eres', 'ens', 'hedens', 'erens', 'ers', 'ets', 'erets', 'eret', 'es'];
const otherEndings = ['ig', 'lig', 'elig', 'els'];
const endings = [...mainEndings, ...otherEndings, 'igst', 'ligst', 'eligst', 'løst',
  ...otherEndings.flatMap((other) => [...mainEndings, 'e', 'en', 'et', 'er', 's'].map((main) => other + main))];

/** The stems of the words that `word` may become by growing an ending, itself included; only beginnings of `word`. */
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

// The Snowball stemmer for Danish (https://snowballstem.org/algorithms/danish/stemmer.html), as in
// src/Indexing/Danish/DanishStemmer.cs. Gives the same stems as lunr-languages 1.22.0, whose table-driven stemmer is
// slower: stemming with it would make up a tenth of the wait between the first keystroke and the first hit. Each step
// only shortens the word, so a stem is always a prefix of its word.

/** Longest first, as the longest that fits is removed. */
export const mainSuffixes = (
  'erendes erende hedens erede ethed endes heden heder ernes erens erets ered ende erne eren erer heds enes '
  + 'eres eret hed ene ere ens ers ets en er es et e'
).split(' ');
export const otherSuffixes = ['elig', 'lig', 'els', 'ig'];
const consonantPairs = ['gd', 'dt', 'gt', 'kt'];

const vowels = 'aeiouyæøå';
const mayPrecedeS = 'abcdfghjklmnoprtvyzå';

const isVowel = (letter: string): boolean => vowels.includes(letter);

/** The stem of a folded word. */
export function stem(word: string): string {
  const region = findRegionStart(word);
  const bare = shortenConsonantPair(removeMainSuffix(word, region), region);
  return shortenDoubledConsonant(removeOtherSuffix(bare, region), region);
}

/**
 * The start of R1, the region after the first non-vowel that follows a vowel; at least three letters from the beginning
 * of the word.
 */
function findRegionStart(word: string): number {
  let position = 0;
  while (position < word.length && !isVowel(word[position]!)) position++;
  while (position < word.length && isVowel(word[position]!)) position++;
  return Math.min(word.length, Math.max(3, position + 1));
}

function removeMainSuffix(word: string, region: number): string {
  const suffix = mainSuffixes.find((candidate) => endsWith(word, region, candidate));
  if (suffix !== undefined) return word.slice(0, -suffix.length);
  return endsWith(word, region, 's') && word.length > 1 && mayPrecedeS.includes(word.at(-2)!)
    ? word.slice(0, -1)
    : word;
}

const shortenConsonantPair = (word: string, region: number): string =>
  consonantPairs.some((pair) => endsWith(word, region, pair)) ? word.slice(0, -1) : word;

function removeOtherSuffix(word: string, region: number): string {
  // The one step that is not confined to R1.
  const bare = word.endsWith('igst') ? word.slice(0, -2) : word;
  const suffix = otherSuffixes.find((candidate) => endsWith(bare, region, candidate));
  if (suffix !== undefined) return shortenConsonantPair(bare.slice(0, -suffix.length), region);
  return endsWith(bare, region, 'løst') ? bare.slice(0, -1) : bare;
}

function shortenDoubledConsonant(word: string, region: number): string {
  const isDouble = word.length > 1 && word.at(-1) === word.at(-2) && !isVowel(word.at(-1)!);
  return isDouble && word.length > region ? word.slice(0, -1) : word;
}

const endsWith = (word: string, region: number, suffix: string): boolean =>
  word.length - suffix.length >= region && word.endsWith(suffix);

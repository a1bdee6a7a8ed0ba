// Expands a clause of a query to the index terms that it may match in Danish.
import { stemsOfCompletions } from '../danish/completion';
import { stem } from '../danish/stemmer';
import type { TermRequest } from '../index/terms';
import type { Clause } from './query';

/** A term by which a page can match a clause. */
export interface TermVariant extends TermRequest {
  readonly boost: number;
  readonly fields: readonly string[];
}

/**
 * Fields that src/Indexing/Pages/SearchField.cs derives from others: unstemmed words; parts of compounds and synonyms.
 */
export const derivedFields = { forms: 'form', derived: 'afledt' };

/**
 * Boosts of the completions of a word that is still being typed. Words that only share its prefix get a very low one,
 * as most of them are rare and lunr gives rare terms high weights.
 */
const boosts = { completion: 0.5, prefix: 0.05 };

/** How å, æ and ø are written without a Danish keyboard. */
const spelledOut: Readonly<Record<string, string>> = { aa: 'å', ae: 'æ', oe: 'ø' };

/**
 * In a word with more digraphs than this, all or none are replaced, which limits the spellings. "spoergeskemaer" has
 * two.
 */
const mostDigraphs = 3;

/** Vowels that may be half of a digraph: "bo" may become "boern" ("børn"). */
const halfTypedVowels: readonly (readonly [string, string])[] = [
  ['a', 'å'],
  ['a', 'æ'],
  ['o', 'ø'],
];

const shortestJoined = 3;

/** The variants of a clause. `isGrowing` is true if its word may still be typed on. */
export function expandClause(clause: Clause, isGrowing: boolean, fields: readonly string[]): TermVariant[] {
  const { word, boost, editDistance } = clause;
  const isProhibited = clause.presence === 'prohibited';
  const named = clause.field === undefined ? undefined : [clause.field];
  const stemmed =
    named
    ?? fields.filter((field) => field !== derivedFields.forms && !(isProhibited && field === derivedFields.derived));
  if (editDistance > 0) return [{ ...exact(word.includes('*') ? word : stem(word), boost, stemmed), editDistance }];
  if (word.includes('*')) return expandPattern(clause, stemmed);
  if (isProhibited) return [exact(stem(word), boost, stemmed)];
  const spellings = spellingsOf(word);
  return distinct([
    ...spellings.map((spelling) => exact(stem(spelling), boost, stemmed)),
    ...(named === undefined ? spellings.map((spelling) => exact(spelling, boost, [derivedFields.forms])) : []),
    ...(isGrowing ? expandGrowing(clause, stemmed, named === undefined) : []),
  ]);
}

/**
 * Index terms are stems, so in lunr "takstanalyse*" does not match takstanalyse, whose stem is takstanalys (lunr.js
 * #256). Therefore a prefix is also expanded to its completions, and other patterns are matched against unstemmed
 * words.
 */
function expandPattern({ word, boost }: Clause, fields: readonly string[]): TermVariant[] {
  const [, prefix] = /^([^*]+)\*$/.exec(word) ?? [];
  if (prefix === undefined) {
    return spellingsOf(word).map((spelling) => ({ ...exact(spelling, boost, fields), matchesSurfaceForms: true }));
  }

  const spellings = spellingsOf(prefix);
  return distinct([
    ...spellings.map((spelling) => exact(stem(spelling), boost, fields)),
    ...completions(spellings, boost, fields),
    ...spellings.map((spelling) => exact(`${spelling}*`, boost * boosts.prefix, fields)),
  ]);
}

/** Two adjacent words as a compound, with or without a linking s: "takst analyse" also matches takstanalyse. */
export function expandJoined(first: Clause, second: Clause, fields: readonly string[]): TermVariant[] {
  if (![first, second].every(isPlain)) return [];
  const stems = ['', 's'].map((link) => stem(first.word + link + second.word));
  const stemmed = fields.filter((field) => field !== derivedFields.forms);
  return distinct(stems.map((term) => exact(term, Math.min(first.boost, second.boost), stemmed)));
}

const isPlain = ({ word, presence, field, editDistance }: Clause): boolean =>
  presence === 'optional'
  && field === undefined
  && editDistance === 0
  && word.length >= shortestJoined
  && /^\p{L}+$/u.test(word);

/** The completions of a word. A prefix entry covers all fields, so it may only be used if the clause names no field. */
function expandGrowing({ word, boost }: Clause, fields: readonly string[], mayUsePrefixEntry: boolean): TermVariant[] {
  const spellings = spellingsOf(word);
  const halfTyped = spellings.flatMap((spelling) =>
    halfTypedVowels.filter(([typed]) => spelling.endsWith(typed)).map(([, vowel]) => spelling.slice(0, -1) + vowel),
  );
  const prefixes = [...new Set([...spellings, ...halfTyped])];
  return [
    ...completions(spellings, boost, fields),
    ...prefixes.map((prefix) => ({ ...exact(`${prefix}*`, boost * boosts.prefix, fields), mayUsePrefixEntry })),
  ];
}

function completions(spellings: readonly string[], boost: number, fields: readonly string[]): TermVariant[] {
  const stems = new Set(spellings.flatMap((spelling) => [...stemsOfCompletions(spelling)]));
  return [...stems].map((term) => exact(term, boost * boosts.completion, fields));
}

const exact = (term: string, boost: number, fields: readonly string[]): TermVariant => ({
  term,
  editDistance: 0,
  boost,
  fields,
  mayUsePrefixEntry: false,
  matchesSurfaceForms: false,
});

/** The word as typed and with digraphs read as letters: "aarsrapport" may be "årsrapport". */
export function spellingsOf(word: string): string[] {
  const pieces = word.split(/(aa|ae|oe)/);
  if (pieces.length > 2 * mostDigraphs + 1) return [word, pieces.map((piece) => spelledOut[piece] ?? piece).join('')];
  return pieces.reduce(
    (texts, piece) => {
      const readings = piece in spelledOut ? [piece, spelledOut[piece]!] : [piece];
      return readings.flatMap((reading) => texts.map((text) => text + reading));
    },
    [''],
  );
}

/** Removes duplicates, keeping the first, as lunr would add up the boosts of the same term. */
function distinct(variants: readonly TermVariant[]): TermVariant[] {
  const keys = variants.map(({ term, fields }) => `${term} ${fields.join()}`);
  return variants.filter((_, i) => keys.indexOf(keys[i]!) === i);
}

/** True if a term that was found may have been found by this variant. */
export function matchesVariant(term: string, { term: pattern, editDistance }: TermVariant): boolean {
  if (editDistance > 0) return true;
  return pattern.includes('*') ? pattern.split('*').every((part) => term.includes(part)) : term === pattern;
}

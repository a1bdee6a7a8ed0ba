// Expands a clause of a query to the index terms that may match it in Danish.
import { stemsOfCompletions } from '../danish/completion';
import { stem } from '../danish/stemmer';
import type { TermRequest } from '../index/terms';
import type { Clause } from './query';

/** A term or pattern by which a page can match a clause. */
export interface TermVariant extends TermRequest {
  readonly boost: number;
  readonly fields: readonly string[];
}

/**
 * The derived fields of src/Indexing/Pages/SearchField.cs. `form` has the unstemmed words that share their stem with
 * another word. `afledt` has the parts of compounds, and synonyms.
 */
export const derivedFields = { forms: 'form', derived: 'afledt' };

/**
 * Boosts of the completions of an unfinished word. Words that only begin with it get a very low boost, as most of them
 * are rare and lunr gives rare terms high weights.
 */
const boosts = { completion: 0.5, prefix: 0.05 };

/** Digraphs that are typed for å, æ and ø on keyboards without these letters. */
const lettersByDigraph: Readonly<Record<string, string>> = { aa: 'å', ae: 'æ', oe: 'ø' };

/**
 * If a word has more digraphs than this, either all or none are replaced, to limit the number of spellings.
 * "spoergeskemaer" has two.
 */
const maxDigraphs = 3;

/** A vowel that may be the first half of a digraph, with the vowel it becomes: "bo" may become "boern" ("børn"). */
const vowelsByHalfDigraph: readonly (readonly [string, string])[] = [
  ['a', 'å'],
  ['a', 'æ'],
  ['o', 'ø'],
];

const minJoinedLength = 3;

/** The variants of a clause. `isUnfinished` is true if the reader may still be typing its word. */
export function expandClause(clause: Clause, isUnfinished: boolean, fields: readonly string[]): TermVariant[] {
  const { word, boost, editDistance } = clause;
  const isProhibited = clause.presence === 'prohibited';
  const namedFields = clause.field === undefined ? undefined : [clause.field];
  const stemmedFields =
    namedFields
    ?? fields.filter((field) => field !== derivedFields.forms && !(isProhibited && field === derivedFields.derived));
  if (editDistance > 0) {
    return [{ ...variantOf(word.includes('*') ? word : stem(word), boost, stemmedFields), editDistance }];
  }

  if (word.includes('*')) return expandPattern(clause, stemmedFields);
  if (isProhibited) return [variantOf(stem(word), boost, stemmedFields)];
  const spellings = spellingsOf(word);
  return distinct([
    ...spellings.map((spelling) => variantOf(stem(spelling), boost, stemmedFields)),
    ...(namedFields === undefined
      ? spellings.map((spelling) => variantOf(spelling, boost, [derivedFields.forms]))
      : []),
    ...(isUnfinished ? expandUnfinished(clause, stemmedFields, namedFields === undefined) : []),
  ]);
}

/**
 * The variants of a pattern. Index terms are stems, so in lunr "takstanalyse*" does not match "takstanalyse", whose
 * stem is "takstanalys" (lunr.js #256). Therefore a prefix is also expanded to the stems of its completions, and other
 * patterns are matched against unstemmed words.
 */
function expandPattern({ word, boost }: Clause, fields: readonly string[]): TermVariant[] {
  const [, prefix] = /^([^*]+)\*$/.exec(word) ?? [];
  if (prefix === undefined) {
    return spellingsOf(word).map((spelling) => ({ ...variantOf(spelling, boost, fields), matchesSurfaceForms: true }));
  }

  const spellings = spellingsOf(prefix);
  return distinct([
    ...spellings.map((spelling) => variantOf(stem(spelling), boost, fields)),
    ...completions(spellings, boost, fields),
    ...spellings.map((spelling) => variantOf(`${spelling}*`, boost * boosts.prefix, fields)),
  ]);
}

/** Two adjacent words as a compound, with or without a linking -s-: "takst analyse" also matches "takstanalyse". */
export function expandJoined(first: Clause, second: Clause, fields: readonly string[]): TermVariant[] {
  if (![first, second].every(isPlain)) return [];
  const stems = ['', 's'].map((link) => stem(first.word + link + second.word));
  const stemmedFields = fields.filter((field) => field !== derivedFields.forms);
  return distinct(stems.map((term) => variantOf(term, Math.min(first.boost, second.boost), stemmedFields)));
}

const isPlain = ({ word, presence, field, editDistance }: Clause): boolean =>
  presence === 'optional'
  && field === undefined
  && editDistance === 0
  && word.length >= minJoinedLength
  && /^\p{L}+$/u.test(word);

/** The completions of an unfinished word. A prefix entry covers all fields, so it must not be used for one field. */
function expandUnfinished(
  { word, boost }: Clause,
  fields: readonly string[],
  mayUsePrefixEntry: boolean,
): TermVariant[] {
  const spellings = spellingsOf(word);
  const halfTyped = spellings.flatMap((spelling) =>
    vowelsByHalfDigraph.filter(([typed]) => spelling.endsWith(typed)).map(([, vowel]) => spelling.slice(0, -1) + vowel),
  );
  const prefixes = [...new Set([...spellings, ...halfTyped])];
  return [
    ...completions(spellings, boost, fields),
    ...prefixes.map((prefix) => ({ ...variantOf(`${prefix}*`, boost * boosts.prefix, fields), mayUsePrefixEntry })),
  ];
}

function completions(spellings: readonly string[], boost: number, fields: readonly string[]): TermVariant[] {
  const stems = new Set(spellings.flatMap((spelling) => [...stemsOfCompletions(spelling)]));
  return [...stems].map((term) => variantOf(term, boost * boosts.completion, fields));
}

const variantOf = (term: string, boost: number, fields: readonly string[]): TermVariant => ({
  term,
  editDistance: 0,
  boost,
  fields,
  mayUsePrefixEntry: false,
  matchesSurfaceForms: false,
});

/** The word as typed, and with digraphs read as letters: "aarsrapport" may be "årsrapport". */
export function spellingsOf(word: string): string[] {
  const pieces = word.split(/(aa|ae|oe)/);
  if (pieces.length > 2 * maxDigraphs + 1) {
    return [word, pieces.map((piece) => lettersByDigraph[piece] ?? piece).join('')];
  }

  return pieces.reduce(
    (texts, piece) => {
      const readings = piece in lettersByDigraph ? [piece, lettersByDigraph[piece]!] : [piece];
      return readings.flatMap((reading) => texts.map((text) => text + reading));
    },
    [''],
  );
}

/** Removes duplicates, as lunr would add up the boosts of equal terms. Keeps the first of each. */
function distinct(variants: readonly TermVariant[]): TermVariant[] {
  const keys = variants.map(({ term, fields }) => `${term} ${fields.join()}`);
  return variants.filter((_, i) => keys.indexOf(keys[i]!) === i);
}

/** True if an index term may have been found by this variant. */
export function matchesVariant(term: string, { term: pattern, editDistance }: TermVariant): boolean {
  if (editDistance > 0) return true;
  return pattern.includes('*') ? pattern.split('*').every((part) => term.includes(part)) : term === pattern;
}

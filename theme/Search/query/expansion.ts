// What Danish readers mean by a word, as terms of the index.
import { stemsOfCompletions } from '../danish/completion';
import { stem } from '../danish/stemmer';
import type { Clause } from './query';
import type { TermRequest } from '../index/terms';

/** One way in which a page can have what a clause asks for. */
export interface TermVariant extends TermRequest {
  readonly boost: number;
  readonly fields: readonly string[];
}

/** Fields that src/Indexing/SearchField.cs makes of the others: words unstemmed; parts of compounds and synonyms. */
export const derivedFields = { forms: 'form', derived: 'afledt' };

/** What a word that is still being typed may become counts for less than itself; what only begins so, for next to nothing: such words are rare, and lunr gives what is rare much weight. */
const boosts = { completion: 0.5, beginning: 0.05 };

/** How å, æ and ø are written where the keyboard has none. */
const spelledOut: Readonly<Record<string, string>> = { aa: 'å', ae: 'æ', oe: 'ø' };

/** A word with more of them than this is not meant half one way and half the other: "spoergeskemaer" has two. */
const mostSpelledOut = 3;

/** On the way from "bo" to "boern" the ø is half written. */
const halfTypedVowels: readonly (readonly [string, string])[] = [['a', 'å'], ['a', 'æ'], ['o', 'ø']];

const shortestJoined = 3;

/** What a clause means; `isGrowing` where its word may get more letters. */
export function expandClause(clause: Clause, isGrowing: boolean, fields: readonly string[]): TermVariant[] {
  const { word, boost, editDistance } = clause;
  const isProhibited = clause.presence === 'prohibited';
  const named = clause.field === undefined ? undefined : [clause.field];
  const sought = named ?? fields.filter((field) => field !== derivedFields.forms && !(isProhibited && field === derivedFields.derived));
  if (editDistance > 0) return [{ ...exact(word.includes('*') ? word : stem(word), boost, sought), editDistance }];
  if (word.includes('*')) return meantBy(clause, sought);
  if (isProhibited) return [exact(stem(word), boost, sought)];
  const spellings = spellingsOf(word);
  return distinct([
    ...spellings.map((spelling) => exact(stem(spelling), boost, sought)),
    ...(named === undefined ? spellings.map((spelling) => exact(spelling, boost, [derivedFields.forms])) : []),
    ...(isGrowing ? guesses(clause, sought, named === undefined) : []),
  ]);
}

/**
 * A pattern fits terms, and those are stems: to lunr "takstanalyse*" does not even fit takstanalyse, whose stem is takstanalys
 * (lunr.js #256). So what a beginning may grow into is meant too, and other patterns are for words as they are written.
 */
function meantBy({ word, boost }: Clause, fields: readonly string[]): TermVariant[] {
  const [, beginning] = /^([^*]+)\*$/.exec(word) ?? [];
  if (beginning === undefined) return spellingsOf(word).map((spelling) => ({ ...exact(spelling, boost, fields), matchesSurfaceForms: true }));
  const spellings = spellingsOf(beginning);
  return distinct([
    ...spellings.map((spelling) => exact(stem(spelling), boost, fields)),
    ...completions(spellings, boost, fields),
    ...spellings.map((spelling) => exact(`${spelling}*`, boost * boosts.beginning, fields)),
  ]);
}

/** Two words side by side may be written as one, with or without an -s- between them: "takst analyse" means takstanalyse too. */
export function joined(first: Clause, second: Clause, fields: readonly string[]): TermVariant[] {
  if (![first, second].every(isPlain)) return [];
  const stems = ['', 's'].map((link) => stem(first.word + link + second.word));
  const given = fields.filter((field) => field !== derivedFields.forms);
  return distinct(stems.map((term) => exact(term, Math.min(first.boost, second.boost), given)));
}

const isPlain = ({ word, presence, field, editDistance }: Clause): boolean =>
  presence === 'optional' && field === undefined && editDistance === 0 && word.length >= shortestJoined && /^\p{L}+$/u.test(word);

function guesses({ word, boost }: Clause, fields: readonly string[], isAnywhere: boolean): TermVariant[] {
  const spellings = spellingsOf(word);
  const halfWritten = spellings.flatMap((spelling) => halfTypedVowels.filter(([half]) => spelling.endsWith(half)).map(([, letter]) => spelling.slice(0, -1) + letter));
  return [
    ...completions(spellings, boost, fields),
    ...[...new Set([...spellings, ...halfWritten])].map((beginning) => ({ ...exact(`${beginning}*`, boost * boosts.beginning, fields), mayUsePrefixEntry: isAnywhere })),
  ];
}

function completions(spellings: readonly string[], boost: number, fields: readonly string[]): TermVariant[] {
  const stems = new Set(spellings.flatMap((spelling) => [...stemsOfCompletions(spelling)]));
  return [...stems].map((term) => exact(term, boost * boosts.completion, fields));
}

const exact = (term: string, boost: number, fields: readonly string[]): TermVariant => ({ term, editDistance: 0, boost, fields, mayUsePrefixEntry: false, matchesSurfaceForms: false });

/** A word as it is typed, and as it may be meant: "aarsrapport" is "årsrapport". */
export function spellingsOf(word: string): string[] {
  const pieces = word.split(/(aa|ae|oe)/);
  if (pieces.length > 2 * mostSpelledOut + 1) return [word, pieces.map((piece) => spelledOut[piece] ?? piece).join('')];
  return pieces.reduce((texts, piece) => [piece, ...(piece in spelledOut ? [spelledOut[piece]!] : [])].flatMap((way) => texts.map((text) => text + way)), ['']);
}

/** lunr adds up the boosts of a term that is asked for twice; the first counts. */
function distinct(variants: readonly TermVariant[]): TermVariant[] {
  const keys = variants.map(({ term, fields }) => `${term} ${fields.join()}`);
  return variants.filter((_, i) => keys.indexOf(keys[i]!) === i);
}

/** Whether a term is one that an alternative asks for. */
export function matchesVariant(term: string, { term: pattern, editDistance }: TermVariant): boolean {
  if (editDistance > 0) return true;
  return pattern.includes('*') ? pattern.split('*').every((part) => term.includes(part)) : term === pattern;
}

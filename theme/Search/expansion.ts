// What Danish readers mean by a word, as terms of the index.
import { stemsOfCompletions } from './completion';
import { stem } from './danish';
import type { Clause } from './query';
import type { Wanted } from './terms';

/** One way in which a page can have what a clause asks for. */
export interface Alternative extends Wanted {
  readonly boost: number;
  readonly fields: readonly string[];
}

/** Fields that src/Indexing/SearchField.cs makes of the others: words unstemmed; parts of compounds and synonyms. */
export const madeFields = { forms: 'form', derived: 'afledt' };

/** What a word that is still being typed may become counts for less than itself; what only begins so, for next to nothing: such words are rare, and lunr gives what is rare much weight. */
const boosts = { completion: 0.5, beginning: 0.05 };

/** How å, æ and ø are written where the keyboard has none. */
const spelledOut: readonly (readonly [RegExp, string])[] = [[/aa/g, 'å'], [/ae/g, 'æ'], [/oe/g, 'ø']];

/** On the way from "bo" to "boern" the ø is half written. */
const halves: readonly (readonly [string, string])[] = [['a', 'å'], ['a', 'æ'], ['o', 'ø']];

/** What a clause means; `isGrowing` where its word may get more letters. */
export function alternativesOf(clause: Clause, isGrowing: boolean, fields: readonly string[]): Alternative[] {
  const { word, boost, editDistance } = clause;
  const given = fields.filter((field) => field !== madeFields.forms);
  const named = clause.field === undefined ? undefined : [clause.field];
  if (word.includes('*') || editDistance > 0) return [{ term: word.includes('*') ? word : stem(word), editDistance, boost, fields: named ?? given, isGuess: false }];
  if (clause.presence === 'prohibited') return [exact(stem(word), boost, named ?? given.filter((field) => field !== madeFields.derived))];
  const stems = [word, withDanishLetters(word)].map(stem);
  return distinct([
    ...stems.map((term) => exact(term, boost, named ?? given)),
    ...(named === undefined ? [exact(word, boost, [madeFields.forms])] : []),
    ...(isGrowing ? guesses(clause, named ?? given, named === undefined) : []),
  ]);
}

function guesses({ word, boost }: Clause, fields: readonly string[], isAnywhere: boolean): Alternative[] {
  const stems = [...stemsOfCompletions(word)].map((term) => exact(term, boost * boosts.completion, fields));
  const beginnings = [...new Set([word, withDanishLetters(word), ...halves.filter(([half]) => word.endsWith(half)).map(([, letter]) => word.slice(0, -1) + letter)])];
  return [...stems, ...beginnings.map((beginning) => ({ ...exact(`${beginning}*`, boost * boosts.beginning, fields), isGuess: isAnywhere }))];
}

const exact = (term: string, boost: number, fields: readonly string[]): Alternative => ({ term, editDistance: 0, boost, fields, isGuess: false });

/** "aarsrapport" is "årsrapport". */
const withDanishLetters = (word: string): string => spelledOut.reduce((text, [letters, letter]) => text.replace(letters, letter), word);

/** lunr adds up the boosts of a term that is asked for twice; the first counts. */
function distinct(alternatives: readonly Alternative[]): Alternative[] {
  const keys = alternatives.map(({ term, fields }) => `${term} ${fields.join()}`);
  return alternatives.filter((_, i) => keys.indexOf(keys[i]!) === i);
}

/** Whether a term is one that an alternative asks for. */
export function isAskedFor(term: string, { term: pattern, editDistance }: Alternative): boolean {
  if (editDistance > 0) return true;
  return pattern.includes('*') ? pattern.split('*').every((part) => term.includes(part)) : term === pattern;
}

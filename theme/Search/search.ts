// A query against an index: hits with the terms that were found, best first.
import { lunr } from './danish';
import { stemsOfCompletions } from './completion';
import { type Clause, parse } from './query';

export interface Hit {
  /** The index's ref. */
  readonly ref: string;
  readonly score: number;
  /** The terms of the index that the page has. */
  readonly terms: ReadonlySet<string>;
}

/** A word that is still being typed counts its guesses for less than itself. */
const guessBoost = 0.5;

const presences = {
  optional: lunr.Query.presence.OPTIONAL,
  required: lunr.Query.presence.REQUIRED,
  prohibited: lunr.Query.presence.PROHIBITED,
};

/** Searches; finds nothing for a text without words. Never throws. */
export function search(index: lunr.Index, text: string): Hit[] {
  const fields = (index as unknown as { fields: string[] }).fields;
  const { clauses, growing } = parse(text, fields);
  if (clauses.length === 0) return [];
  const hits = index.query((query) => {
    for (const clause of clauses) {
      if (clause === growing) addGrowing(query, clause);
      else add(query, clause, !clause.word.includes('*'));
    }
  });
  return hits
    .map(({ ref, score, matchData }) => ({ ref, score, terms: new Set(Object.keys(matchData.metadata)) }))
    .filter((hit) => growing?.presence !== 'required' || isMeant(growing.word, hit.terms));
}

function add(query: lunr.Query, clause: Clause, usePipeline: boolean): void {
  const { word: term, field, boost, editDistance } = clause;
  query.clause({
    term,
    usePipeline,
    boost,
    presence: presences[clause.presence],
    fields: field === undefined ? query.allFields : [field],
    // lunr takes the mere presence of the key for a fuzzy clause, in which stars are letters.
    ...(editDistance === 0 ? {} : { editDistance }),
  } as unknown as lunr.Query.Clause);
}

/** lunr cannot require one of several terms, so all of them are optional here and `isMeant` does the requiring. */
function addGrowing(query: lunr.Query, clause: Clause): void {
  const guess = { ...clause, presence: 'optional', boost: clause.boost * guessBoost } as const;
  add(query, { ...clause, presence: 'optional' }, true);
  add(query, { ...guess, word: `${clause.word}*` }, false);
  for (const word of stemsOfCompletions(clause.word)) add(query, { ...guess, word }, false);
}

function isMeant(word: string, terms: ReadonlySet<string>): boolean {
  const stems = stemsOfCompletions(word);
  return [...terms].some((term) => term.startsWith(word) || stems.has(term));
}

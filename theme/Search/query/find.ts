// A query against the index: the documents that have what it asks for, best first.
import { type Directory, prefixEntryMark } from '../index/directory';
import { type TermVariant, expandClause, matchesVariant, joined } from './expansion';
import type { Files } from '../index/files';
import { type Clause, parse, type Presence } from './query';
import { ScoredHits } from './hits';
import { score, type TermClause } from './scoring';
import { fetchTerms } from '../index/terms';

/** What must be, may be or must not be in a document, and the ways in which it can be. */
export interface ExpandedClause {
  readonly presence: Presence;
  readonly variants: readonly TermVariant[];
}

/** Reads what somebody typed; `isWhole` where nothing more is being typed. */
export function expandQuery(text: string, isWhole: boolean, { fields }: Directory): ExpandedClause[] {
  const { clauses, growing } = parse(isWhole ? `${text} ` : text, fields);
  const single = clauses.map((clause: Clause): ExpandedClause => ({ presence: clause.presence, variants: expandClause(clause, clause === growing, fields) }));
  const pairs = clauses.slice(1).map((clause, i): ExpandedClause => ({ presence: 'optional', variants: joined(clauses[i]!, clause, fields) }));
  return [...single, ...pairs.filter(({ variants }) => variants.length > 0)];
}

/** Searches; nothing is found where nothing is asked for. */
export async function find(demands: readonly ExpandedClause[], directory: Directory, files: Files): Promise<ScoredHits> {
  if (demands.length === 0) return ScoredHits.none;
  const asked = demands.flatMap((demand) => demand.variants.map((alternative) => ({ demand, alternative })));
  const { matchingTerms, entries } = await fetchTerms(asked.map(({ alternative }) => alternative), directory, files);
  const clauses = asked.map(({ demand, alternative }, i): TermClause => ({ ...alternative, matchingTerms: matchingTerms[i]!, presence: presenceOf(demand) }));
  const required = demands.filter(isOneOfSeveral).map((demand) => new Set(asked.flatMap((one, i) => (one.demand === demand ? matchingTerms[i]! : []))));
  const hits = score(clauses, entries, directory);
  return required.length === 0 ? hits : hits.having((terms) => required.every((fit) => [...terms].some((term) => fit.has(term))));
}

/** lunr cannot require one of several terms, so those are optional to it, and what it finds is sifted. */
const presenceOf = (demand: ExpandedClause): Presence => (isOneOfSeveral(demand) ? 'optional' : demand.presence);

const isOneOfSeveral = ({ presence, variants }: ExpandedClause): boolean => presence === 'required' && variants.length > 1;

/** Whether the terms that a document has meet a demand. */
export const satisfies = ({ variants }: ExpandedClause, terms: ReadonlySet<string>): boolean =>
  [...terms].some((term) => variants.some((alternative) => matchesVariant(term, alternative) || prefixEntryMark + alternative.term === `${term}*`));

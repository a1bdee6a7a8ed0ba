// A query against the index: the documents that have what it asks for, best first.
import type { Directory } from './directory';
import { type Alternative, alternativesOf, isAskedFor, joined } from './expansion';
import type { Files } from './files';
import { type Clause, parse, type Presence } from './query';
import { listMark } from './excerpt';
import { ScoredHits } from './hits';
import { score, type TermClause } from './scoring';
import { fetchTerms } from './terms';

/** What must be, may be or must not be in a document, and the ways in which it can be. */
export interface Demand {
  readonly presence: Presence;
  readonly alternatives: readonly Alternative[];
}

/** Reads what somebody typed; `isWhole` where nothing more is being typed. */
export function demandsOf(text: string, isWhole: boolean, { fields }: Directory): Demand[] {
  const { clauses, growing } = parse(isWhole ? `${text} ` : text, fields);
  const single = clauses.map((clause: Clause): Demand => ({ presence: clause.presence, alternatives: alternativesOf(clause, clause === growing, fields) }));
  const pairs = clauses.slice(1).map((clause, i): Demand => ({ presence: 'optional', alternatives: joined(clauses[i]!, clause, fields) }));
  return [...single, ...pairs.filter(({ alternatives }) => alternatives.length > 0)];
}

/** Searches; nothing is found where nothing is asked for. */
export async function find(demands: readonly Demand[], directory: Directory, files: Files): Promise<ScoredHits> {
  if (demands.length === 0) return ScoredHits.none;
  const asked = demands.flatMap((demand) => demand.alternatives.map((alternative) => ({ demand, alternative })));
  const { fitting, entries } = await fetchTerms(asked.map(({ alternative }) => alternative), directory, files);
  const clauses = asked.map(({ demand, alternative }, i): TermClause => ({ ...alternative, fitting: fitting[i]!, presence: presenceOf(demand) }));
  const required = demands.filter(isOneOfSeveral).map((demand) => new Set(asked.flatMap((one, i) => (one.demand === demand ? fitting[i]! : []))));
  const hits = score(clauses, entries, directory);
  return required.length === 0 ? hits : hits.having((terms) => required.every((fit) => [...terms].some((term) => fit.has(term))));
}

/** lunr cannot require one of several terms, so those are optional to it, and what it finds is sifted. */
const presenceOf = (demand: Demand): Presence => (isOneOfSeveral(demand) ? 'optional' : demand.presence);

const isOneOfSeveral = ({ presence, alternatives }: Demand): boolean => presence === 'required' && alternatives.length > 1;

/** Whether the terms that a document has meet a demand. */
export const isMet = ({ alternatives }: Demand, terms: ReadonlySet<string>): boolean =>
  [...terms].some((term) => alternatives.some((alternative) => isAskedFor(term, alternative) || listMark + alternative.term === `${term}*`));

// Finds the documents that match a query, sorted by score.
import { type Directory, prefixEntryMark } from '../index/directory';
import type { Files } from '../index/files';
import { fetchTerms } from '../index/terms';
import { expandClause, expandJoined, matchesVariant, type TermVariant } from './expansion';
import { ScoredHits } from './hits';
import { type Clause, parse, type Presence } from './query';
import { score, type TermClause } from './scoring';

/** A clause with the terms and patterns by which a document can match it. */
export interface ExpandedClause {
  readonly presence: Presence;
  readonly variants: readonly TermVariant[];
}

/** Whether the reader may still be typing the last word of a query. */
export type LastWord = 'complete' | 'unfinished';

/** Parses a query and expands its clauses. */
export function expandQuery(text: string, lastWord: LastWord, { fields }: Directory): ExpandedClause[] {
  const { clauses, unfinished } = parse(lastWord === 'complete' ? `${text} ` : text, fields);
  const single = clauses.map(
    (clause: Clause): ExpandedClause => ({
      presence: clause.presence,
      variants: expandClause(clause, clause === unfinished, fields),
    }),
  );
  const pairs = clauses
    .slice(1)
    .map(
      (clause, i): ExpandedClause => ({ presence: 'optional', variants: expandJoined(clauses[i]!, clause, fields) }),
    );
  return [...single, ...pairs.filter(({ variants }) => variants.length > 0)];
}

/** Finds the documents that match the clauses; none if there are no clauses. */
export async function find(
  clauses: readonly ExpandedClause[],
  directory: Directory,
  files: Files,
): Promise<ScoredHits> {
  if (clauses.length === 0) return ScoredHits.none;
  const variants = clauses.flatMap((clause) => clause.variants.map((variant) => ({ clause, variant })));
  const { matchingTerms, postings } = await fetchTerms(
    variants.map(({ variant }) => variant),
    directory,
    files,
  );
  const termClauses = variants.map(
    ({ clause, variant }, i): TermClause => ({
      ...variant,
      matchingTerms: matchingTerms[i]!,
      presence: presenceOf(clause),
    }),
  );
  const hits = score(termClauses, postings, directory);

  const required = clauses
    .filter(requiresOneOfSeveral)
    .map((clause) => new Set(variants.flatMap((variant, i) => (variant.clause === clause ? matchingTerms[i]! : []))));
  if (required.length === 0) return hits;
  return hits.filter((terms) => required.every((allowed) => [...terms].some((term) => allowed.has(term))));
}

/** lunr cannot require one of several terms. Such terms are optional in scoring; the hits are filtered afterwards. */
const presenceOf = (clause: ExpandedClause): Presence => (requiresOneOfSeveral(clause) ? 'optional' : clause.presence);

const requiresOneOfSeveral = ({ presence, variants }: ExpandedClause): boolean =>
  presence === 'required' && variants.length > 1;

/** True if one of the terms matches the clause, directly or as its prefix entry. */
export const hasMatch = ({ variants }: ExpandedClause, terms: ReadonlySet<string>): boolean =>
  [...terms].some((term) =>
    variants.some((variant) => matchesVariant(term, variant) || prefixEntryMark + variant.term === `${term}*`),
  );

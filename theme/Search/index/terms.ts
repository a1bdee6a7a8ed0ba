// Fetches the terms that a query needs. lunr 2.3.9 computes the weights of terms when the index is built. So the scores
// are the same without the terms that the query does not match.
import { type Directory, prefixEntryMark } from './directory';
import type { Files } from './files';
import { type PostingsByField, Shard, type ShardFile } from './shard';
import { compareAsLunrTokenSet } from './term-order';
import type { TermPattern } from './token-sets';
import { fetchVocabulary } from './words';

/** A term or pattern to look up. */
export interface TermRequest extends TermPattern {
  /**
   * True if a prefix may be looked up by its prefix entry. The entry has all documents, but only approximate weights.
   */
  readonly mayUsePrefixEntry: boolean;
  /** True if a pattern is matched against unstemmed words. The stems of the matches are then looked up as well. */
  readonly matchesSurfaceForms: boolean;
}

/** A prefix that needs more shards than this is looked up by its prefix entry, if the request allows it. */
const maxShardsOfPrefix = 2;

/**
 * A pattern without a prefix may match most terms, as `*e*` does. Only its most common matches are looked up, in at
 * most this many shards.
 */
const maxShardsOfPattern = 100;

/** A term of the index with its postings. */
type TermEntry = readonly [term: string, postings: PostingsByField];

export interface TermLookup {
  /** For each request the terms that match it, in lunr's order. */
  readonly matchingTerms: readonly (readonly string[])[];
  /** The postings of all matching terms. */
  readonly postings: ReadonlyMap<string, PostingsByField>;
}

/** Looks up all requests at once. */
export async function fetchTerms(
  requests: readonly TermRequest[],
  directory: Directory,
  files: Files,
): Promise<TermLookup> {
  const found = await Promise.all(requests.map((request) => fetchMatches(request, directory, files)));
  return { matchingTerms: found.map((entries) => entries.map(([term]) => term)), postings: new Map(found.flat()) };
}

function fetchMatches(request: TermRequest, directory: Directory, files: Files): Promise<TermEntry[]> {
  const { term, editDistance, matchesSurfaceForms } = request;
  const star = term.indexOf('*');
  if (editDistance > 0 || matchesSurfaceForms || star === 0) return fetchByVocabulary(request, directory, files);
  return star < 0
    ? fetchExact([term], directory, files)
    : fetchByPrefix(request, term.slice(0, star), directory, files);
}

async function fetchExact(terms: readonly string[], directory: Directory, files: Files): Promise<TermEntry[]> {
  const entries = await Promise.all(
    terms.map(async (term) => {
      const shard = await fetchShard(directory.shardOf(term), files);
      return [term, shard.get(term)] as const;
    }),
  );
  return entries.filter((entry): entry is TermEntry => entry[1] !== undefined);
}

async function fetchByPrefix(
  request: TermRequest,
  prefix: string,
  directory: Directory,
  files: Files,
): Promise<TermEntry[]> {
  const paths = directory.shardsOf(prefix);
  if (request.mayUsePrefixEntry && paths.length > maxShardsOfPrefix) {
    const prefixEntry = await fetchExact([prefixEntryMark + prefix], directory, files);
    if (prefixEntry.length > 0) return prefixEntry;
  }

  const shards = await Promise.all(paths.map((path) => fetchShard(path, files)));
  const found = shards.flatMap((shard) => shard.startingWith(prefix));
  if (request.term === `${prefix}*`) return found.sort(([left], [right]) => compareAsLunrTokenSet(left, right));
  const postings = new Map(found);
  const { matchingTerms } = await files.patternMatcher();
  return matchingTerms(request, postings.keys()).map((term) => [term, postings.get(term)!]);
}

async function fetchByVocabulary(request: TermRequest, directory: Directory, files: Files): Promise<TermEntry[]> {
  const [{ matchingTerms }, { logCounts, stems }] = await Promise.all([
    files.patternMatcher(),
    fetchVocabulary(directory, files),
  ]);
  const matches = matchingTerms(request, logCounts.keys());
  const terms = request.matchesSurfaceForms
    ? [...new Set(matches.flatMap((word) => [word, stems.get(word) ?? word]))]
    : matches;
  const mostCommonFirst = [...terms].sort((left, right) => logCounts.get(right)! - logCounts.get(left)!);
  const paths = new Set<string>();
  const affordable = new Set(
    mostCommonFirst.filter((term) => paths.add(directory.shardOf(term)).size <= maxShardsOfPattern),
  );
  return fetchExact(
    terms.filter((term) => affordable.has(term)),
    directory,
    files,
  );
}

const fetchShard = (path: string, files: Files): Promise<Shard> =>
  files.get(path, (file: ShardFile) => new Shard(file));

export async function hasTerms(terms: readonly string[], directory: Directory, files: Files): Promise<boolean[]> {
  const known = new Map(await fetchExact(terms, directory, files));
  return terms.map((term) => known.has(term));
}

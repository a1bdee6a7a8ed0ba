// Which terms a query needs of the index. In lunr 2.3.9 what a term weighs in a document is settled when the index is built, and
// a query reads no other terms than its own: without the others the scores are the very same.
import type { Directory } from './directory';
import type { Files } from './files';
import { tokenSets } from './token-sets';
import { listMark } from './excerpt';
import { type Entry, Shard, type ShardFile } from './shard';
import { allTerms } from './words';

/** One term of the index, or a pattern for some, as lunr is asked for it. */
export interface Wanted {
  /** With stars where any letters may stand. */
  readonly term: string;
  readonly editDistance: number;
  /** Whether a stand-in for all words of one beginning will do: which documents have any of them, and about what it weighs. */
  readonly isGuess: boolean;
}

/** How many shards a guess may take before the stand-in for its beginning is fetched in their place. */
const mostShardsOfGuess = 2;

/** Of the words that a pattern without a beginning fits, the commonest are looked up, until they would take this many shards: `*e*` is no search. */
const mostShardsFitting = 100;

/** What lunr is to be asked for in place of each wanted term, and the entries that answer. */
export interface Answer {
  readonly terms: readonly string[];
  readonly entries: ReadonlyMap<string, Entry>;
}

/** Fetches what a query needs, all shards at once. */
export async function fetchTerms(wanted: readonly Wanted[], directory: Directory, files: Files): Promise<Answer> {
  const found = await Promise.all(wanted.map((one) => fetchOne(one, directory, files)));
  return { terms: found.map(({ term }) => term), entries: new Map(found.flatMap(({ entries }) => entries)) };
}

interface Found {
  readonly term: string;
  readonly entries: readonly (readonly [string, Entry])[];
}

async function fetchOne(wanted: Wanted, directory: Directory, files: Files): Promise<Found> {
  const star = wanted.term.indexOf('*');
  if (wanted.editDistance > 0 || star === 0) return { term: wanted.term, entries: await fetchFitting(wanted, directory, files) };
  if (star < 0) return { term: wanted.term, entries: await fetchExact([wanted.term], directory, files) };
  return fetchBeginning(wanted, wanted.term.slice(0, star), directory, files);
}

async function fetchExact(terms: readonly string[], directory: Directory, files: Files): Promise<(readonly [string, Entry])[]> {
  const entries = await Promise.all(terms.map(async (term) => [term, (await shard(directory.shardOf(term), files)).get(term)] as const));
  return entries.filter((entry): entry is readonly [string, Entry] => entry[1] !== undefined);
}

async function fetchBeginning(wanted: Wanted, beginning: string, directory: Directory, files: Files): Promise<Found> {
  const paths = directory.shardsOf(beginning);
  if (wanted.isGuess && paths.length > mostShardsOfGuess) {
    const list = await fetchExact([listMark + beginning], directory, files);
    if (list.length > 0) return { term: listMark + beginning, entries: list };
  }

  const shards = await Promise.all(paths.map((path) => shard(path, files)));
  return { term: wanted.term, entries: shards.flatMap((terms) => terms.startingWith(beginning)) };
}

async function fetchFitting({ term, editDistance }: Wanted, directory: Directory, files: Files): Promise<readonly (readonly [string, Entry])[]> {
  const pattern = tokenSets.fromClause(editDistance > 0 ? { term, editDistance } : { term });
  const terms = await allTerms(directory, files);
  const fitting = tokenSets.fromArray([...terms.keys()].sort()).intersect(pattern).toArray().sort((left, right) => (terms.get(right) ?? 0) - (terms.get(left) ?? 0));
  const paths = new Set<string>();
  return fetchExact(fitting.filter((one) => paths.add(directory.shardOf(one)).size <= mostShardsFitting), directory, files);
}

const shard = (path: string, files: Files): Promise<Shard> => files.get(path, (file: ShardFile) => new Shard(file));

/** Whether the index has each of some terms. */
export async function hasTerms(terms: readonly string[], directory: Directory, files: Files): Promise<boolean[]> {
  const known = new Map(await fetchExact(terms, directory, files));
  return terms.map((term) => known.has(term));
}

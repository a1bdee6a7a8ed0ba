// Which terms a query needs of the index. In lunr 2.3.9 what a term weighs in a document is settled when the index is built, and
// a query reads no other terms than its own: without the others the scores are the very same.
import { type Directory, prefixEntryMark } from './directory';
import type { Files } from './files';
import { type PostingsByField, Shard, type ShardFile } from './shard';
import { lunrTokenSetOrder } from './term-order';
import type { TermPattern } from './token-sets';
import { vocabulary } from './words';

/** What is wanted of the index, as lunr is asked for it. */
export interface TermRequest extends TermPattern {
  /** Whether a stand-in for all words of one beginning will do: which documents have any of them, and about what it weighs. */
  readonly mayUsePrefixEntry: boolean;
  /** Whether a pattern is for words as they are written: where one fits, its stem answers. */
  readonly matchesSurfaceForms: boolean;
}

/** How many shards a guess may take before the stand-in for its beginning is fetched in their place. */
const mostShardsOfGuess = 2;

/** Of the words that a pattern without a beginning fits, the commonest are looked up, until they would take this many shards: `*e*` is no search. */
const mostShardsFitting = 100;

/** A term of the index with its entry. */
type TermEntry = readonly [term: string, entry: PostingsByField];

/** The index's terms that each wanted one fits, in lunr's order, and their entries. */
export interface TermLookup {
  readonly matchingTerms: readonly (readonly string[])[];
  readonly entries: ReadonlyMap<string, PostingsByField>;
}

/** Fetches what a query needs, all shards at once. */
export async function fetchTerms(wanted: readonly TermRequest[], directory: Directory, files: Files): Promise<TermLookup> {
  const found = await Promise.all(wanted.map((one) => fetchOne(one, directory, files)));
  return { matchingTerms: found.map((entries) => entries.map(([term]) => term)), entries: new Map(found.flat()) };
}

function fetchOne(wanted: TermRequest, directory: Directory, files: Files): Promise<TermEntry[]> {
  const star = wanted.term.indexOf('*');
  if (wanted.editDistance > 0 || wanted.matchesSurfaceForms || star === 0) return fetchFitting(wanted, directory, files);
  return star < 0 ? fetchExact([wanted.term], directory, files) : fetchBeginning(wanted, wanted.term.slice(0, star), directory, files);
}

async function fetchExact(terms: readonly string[], directory: Directory, files: Files): Promise<TermEntry[]> {
  const entries = await Promise.all(terms.map(async (term) => [term, (await shard(directory.shardOf(term), files)).get(term)] as const));
  return entries.filter((entry): entry is TermEntry => entry[1] !== undefined);
}

async function fetchBeginning(wanted: TermRequest, beginning: string, directory: Directory, files: Files): Promise<TermEntry[]> {
  const paths = directory.shardsOf(beginning);
  if (wanted.mayUsePrefixEntry && paths.length > mostShardsOfGuess) {
    const list = await fetchExact([prefixEntryMark + beginning], directory, files);
    if (list.length > 0) return list;
  }

  const found = (await Promise.all(paths.map((path) => shard(path, files)))).flatMap((terms) => terms.startingWith(beginning));
  if (wanted.term === `${beginning}*`) return found.sort(([left], [right]) => lunrTokenSetOrder(left, right));
  const entries = new Map(found);
  return (await files.patterns()).matchingTerms(wanted, entries.keys()).map((term) => [term, entries.get(term)!]);
}

async function fetchFitting(wanted: TermRequest, directory: Directory, files: Files): Promise<TermEntry[]> {
  const [{ matchingTerms }, { counts, stems }] = await Promise.all([files.patterns(), vocabulary(directory, files)]);
  const fit = matchingTerms(wanted, counts.keys());
  const all = wanted.matchesSurfaceForms ? [...new Set(fit.flatMap((term) => [term, stems.get(term) ?? term]))] : fit;
  const paths = new Set<string>();
  const commonest = [...all].sort((left, right) => counts.get(right)! - counts.get(left)!).filter((one) => paths.add(directory.shardOf(one)).size <= mostShardsFitting);
  const looked = new Set(commonest);
  return fetchExact(all.filter((term) => looked.has(term)), directory, files);
}

const shard = (path: string, files: Files): Promise<Shard> => files.get(path, (file: ShardFile) => new Shard(file));

/** Whether the index has each of some terms. */
export async function hasTerms(terms: readonly string[], directory: Directory, files: Files): Promise<boolean[]> {
  const known = new Map(await fetchExact(terms, directory, files));
  return terms.map((term) => known.has(term));
}

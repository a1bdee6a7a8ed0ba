// Which terms a query needs of the index. In lunr 2.3.9 what a term weighs in a document is settled when the index is built, and
// a query reads no other terms than its own: without the others the scores are the very same.
import type { Directory } from './directory';
import type { Files } from './files';
import { listMark } from './excerpt';
import { type Entry, Shard, type ShardFile } from './shard';
import { asTokenSetsList } from './term-order';
import { vocabulary } from './words';

/** A term of the index, or a pattern for some. */
export interface Pattern {
  /** With stars where any letters may stand. */
  readonly term: string;
  /** How many letters may differ. */
  readonly editDistance: number;
}

/** What is wanted of the index, as lunr is asked for it. */
export interface Wanted extends Pattern {
  /** Whether a stand-in for all words of one beginning will do: which documents have any of them, and about what it weighs. */
  readonly isGuess: boolean;
  /** Whether a pattern is for words as they are written: where one fits, its stem answers. */
  readonly isOfWords: boolean;
}

/** How many shards a guess may take before the stand-in for its beginning is fetched in their place. */
const mostShardsOfGuess = 2;

/** Of the words that a pattern without a beginning fits, the commonest are looked up, until they would take this many shards: `*e*` is no search. */
const mostShardsFitting = 100;

/** A term of the index with its entry. */
type Found = readonly [term: string, entry: Entry];

/** The index's terms that each wanted one fits, in lunr's order, and their entries. */
export interface Answer {
  readonly fitting: readonly (readonly string[])[];
  readonly entries: ReadonlyMap<string, Entry>;
}

/** Fetches what a query needs, all shards at once. */
export async function fetchTerms(wanted: readonly Wanted[], directory: Directory, files: Files): Promise<Answer> {
  const found = await Promise.all(wanted.map((one) => fetchOne(one, directory, files)));
  return { fitting: found.map((entries) => entries.map(([term]) => term)), entries: new Map(found.flat()) };
}

function fetchOne(wanted: Wanted, directory: Directory, files: Files): Promise<Found[]> {
  const star = wanted.term.indexOf('*');
  if (wanted.editDistance > 0 || wanted.isOfWords || star === 0) return fetchFitting(wanted, directory, files);
  return star < 0 ? fetchExact([wanted.term], directory, files) : fetchBeginning(wanted, wanted.term.slice(0, star), directory, files);
}

async function fetchExact(terms: readonly string[], directory: Directory, files: Files): Promise<Found[]> {
  const entries = await Promise.all(terms.map(async (term) => [term, (await shard(directory.shardOf(term), files)).get(term)] as const));
  return entries.filter((entry): entry is Found => entry[1] !== undefined);
}

async function fetchBeginning(wanted: Wanted, beginning: string, directory: Directory, files: Files): Promise<Found[]> {
  const paths = directory.shardsOf(beginning);
  if (wanted.isGuess && paths.length > mostShardsOfGuess) {
    const list = await fetchExact([listMark + beginning], directory, files);
    if (list.length > 0) return list;
  }

  const found = (await Promise.all(paths.map((path) => shard(path, files)))).flatMap((terms) => terms.startingWith(beginning));
  if (wanted.term === `${beginning}*`) return found.sort(([left], [right]) => asTokenSetsList(left, right));
  const entries = new Map(found);
  return (await files.patterns()).fitting(wanted, entries.keys()).map((term) => [term, entries.get(term)!]);
}

async function fetchFitting(wanted: Wanted, directory: Directory, files: Files): Promise<Found[]> {
  const [{ fitting }, { counts, stems }] = await Promise.all([files.patterns(), vocabulary(directory, files)]);
  const fit = fitting(wanted, counts.keys());
  const all = wanted.isOfWords ? [...new Set(fit.flatMap((term) => [term, stems.get(term) ?? term]))] : fit;
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

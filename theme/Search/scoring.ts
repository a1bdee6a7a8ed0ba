// Clauses against the terms that they ask for: what lunr.Index.query of lunr.js 2.3.9 gives (lines 2035-2230), the same scores
// in the same order. lunr makes objects for every posting, which for a common word takes longer than fetching it; here
// documents are places in arrays. Sums are added up in lunr's order, so that not even the last bit differs.
import type { Directory } from './directory';
import { tokenSets } from './danish';
import type { Presence } from './query';
import type { Entry } from './shard';

/** A term, or a pattern for some, and what is asked of it. */
export interface TermClause {
  readonly term: string;
  readonly presence: Presence;
  readonly editDistance: number;
  readonly boost: number;
  readonly fields: readonly string[];
}

export interface Hit {
  /** Its number in the index. */
  readonly document: number;
  readonly score: number;
  /** The terms of the index that it has and that were asked for. */
  readonly terms: ReadonlySet<string>;
}

/** A clause with the terms of the index that it fits, and its fields by number. */
interface Match extends TermClause {
  readonly fitting: readonly string[];
  readonly numbers: readonly number[];
}

/** The documents that meet the clauses, best first. `entries` are all terms that any clause may fit. */
export function score(clauses: readonly TermClause[], entries: ReadonlyMap<string, Entry>, { fields, documents }: Directory): Hit[] {
  const matches = clauses.map((clause) => ({ ...clause, fitting: fittingTerms(clause, entries), numbers: clause.fields.map((field) => fields.indexOf(field)) }));
  const isRefused = refused(matches, entries, documents);
  if (matches.every(({ presence }) => presence === 'prohibited')) {
    return [...isRefused.keys()].filter((document) => isRefused[document] === 0).map((document) => new Scored(document, 0, [], entries));
  }

  const sought = matches.filter(({ presence }) => presence !== 'prohibited');
  const scores = new Scores(sought, entries, fields.length, documents);
  return scores.inOrder(isRefused, (document, sum) => new Scored(document, sum, sought, entries)).sort((left, right) => right.score - left.score);
}

/** A term without stars fits itself; lunr's automata tell the others, in its order. */
function fittingTerms({ term, editDistance }: TermClause, entries: ReadonlyMap<string, Entry>): readonly string[] {
  if (editDistance === 0 && !term.includes('*')) return entries.has(term) ? [term] : [];
  // lunr takes the mere presence of the key for a fuzzy clause, in which stars are letters.
  return tokenSets.fromArray([...entries.keys()].sort()).intersect(tokenSets.fromClause(editDistance === 0 ? { term } : { term, editDistance })).toArray();
}

/** For each document whether something is required that it lacks, or prohibited that it has. */
function refused(matches: readonly Match[], entries: ReadonlyMap<string, Entry>, documents: number): Uint8Array {
  const isRefused = new Uint8Array(documents);
  for (const match of matches) {
    if (match.presence === 'optional') continue;
    const has = new Uint8Array(documents);
    eachPosting(match, entries, (_term, _field, document) => { has[document] = 1; });
    const unwanted = Number(match.presence === 'prohibited');
    for (let document = 0; document < documents; document++) if (has[document] === unwanted) isRefused[document] = 1;
  }

  return isRefused;
}

function eachPosting({ fitting, numbers }: Match, entries: ReadonlyMap<string, Entry>, tell: (term: string, field: number, document: number) => void): void {
  for (const term of fitting) {
    for (const field of numbers) {
      for (const document of entries.get(term)?.[field]?.documents ?? []) tell(term, field, document);
    }
  }
}

/** What the fields of documents have of a query's terms; one field of one document is at document × fields + field. */
class Scores {
  /** By field: each term and its boost; those of clauses that ask for the same add up. */
  private readonly boosts: readonly Map<string, number>[];
  /** Fields of documents in the order in which a clause first meets them. */
  private readonly met: number[] = [];
  private readonly isMet: Uint8Array;
  private readonly products: Float64Array;

  constructor(matches: readonly Match[], private readonly entries: ReadonlyMap<string, Entry>, private readonly fields: number, private readonly documents: number) {
    this.boosts = Array.from({ length: fields }, () => new Map<string, number>());
    this.isMet = new Uint8Array(documents * fields);
    this.products = new Float64Array(documents * fields);
    for (const { fitting, numbers, boost } of matches) {
      for (const term of fitting) for (const field of numbers) this.meet(term, field, boost);
    }

    for (let field = 0; field < fields; field++) this.multiply(field);
  }

  /** What is made of each document and its score, in the order in which they were met. */
  inOrder<T>(isRefused: Uint8Array, make: (document: number, score: number) => T): T[] {
    const magnitudes = this.boosts.map((boosts) => Math.sqrt([...boosts].sort(byTerm).reduce((sum, [, boost]) => sum + boost * boost, 0)));
    const sums = new Float64Array(this.documents);
    const isListed = Uint8Array.from(isRefused);
    const order: number[] = [];
    for (const place of this.met) {
      const document = Math.floor(place / this.fields);
      if (isListed[document] === 0) order.push(document);
      isListed[document] = 1;
      sums[document]! += this.products[place]! / magnitudes[place % this.fields]! || 0;
    }

    return order.map((document) => make(document, sums[document]!));
  }

  private meet(term: string, field: number, boost: number): void {
    const before = this.boosts[field]!.get(term);
    this.boosts[field]!.set(term, (before ?? 0) + boost);
    if (before !== undefined) return;
    for (const document of this.entries.get(term)?.[field]?.documents ?? []) {
      const place = document * this.fields + field;
      if (this.isMet[place] === 1) continue;
      this.isMet[place] = 1;
      this.met.push(place);
    }
  }

  /** The product of the query's vector and the documents', term by term in ordinal order. */
  private multiply(field: number): void {
    for (const [term, boost] of [...this.boosts[field]!].sort(byTerm)) {
      const postings = this.entries.get(term)?.[field];
      postings?.documents.forEach((document, i) => { this.products[document * this.fields + field]! += boost * postings.weights[i]!; });
    }
  }
}

const byTerm = ([left]: readonly [string, number], [right]: readonly [string, number]): number => (left < right ? -1 : 1);

class Scored implements Hit {
  private known: ReadonlySet<string> | undefined;

  constructor(readonly document: number, readonly score: number, private readonly matches: readonly Match[], private readonly entries: ReadonlyMap<string, Entry>) {}

  /** Found when it is asked for: only the hits that are shown are. */
  get terms(): ReadonlySet<string> {
    return (this.known ??= new Set(this.matches.flatMap(({ fitting, numbers }) => fitting.filter((term) => numbers.some((field) => this.has(term, field))))));
  }

  private has(term: string, field: number): boolean {
    const documents = this.entries.get(term)?.[field]?.documents ?? [];
    let [low, high] = [0, documents.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if (documents[middle]! < this.document) low = middle + 1;
      else high = middle;
    }

    return documents[low] === this.document;
  }
}

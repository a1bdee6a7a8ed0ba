// Clauses against the terms that they ask for: what lunr.Index.query of lunr.js 2.3.9 gives (lines 2035-2230), the same scores
// in the same order. lunr makes objects for every posting, which for a common word takes longer than fetching it; here
// documents are places in arrays. Sums are added up in lunr's order, so that not even the last bit differs.
import type { Directory } from './directory';
import { asTokenSetsList, tokenSets } from './token-sets';
import type { Presence } from './query';
import { ScoredHits, type Sought } from './hits';
import type { Entry } from './shard';

/** A term, or a pattern for some, and what is asked of it. */
export interface TermClause {
  readonly term: string;
  readonly presence: Presence;
  readonly editDistance: number;
  readonly boost: number;
  readonly fields: readonly string[];
}

/** A clause with the terms of the index that it fits, and its fields by number. */
interface Match extends TermClause, Sought {}

/** The documents that meet the clauses. `entries` are all terms that any clause may fit. */
export function score(clauses: readonly TermClause[], entries: ReadonlyMap<string, Entry>, { fields, documents }: Directory): ScoredHits {
  const matches = clauses.map((clause) => ({ ...clause, fitting: fittingTerms(clause, entries), numbers: clause.fields.map((field) => fields.indexOf(field)) }));
  const isRefused = refused(matches, entries, documents);
  const sought = matches.filter(({ presence }) => presence !== 'prohibited');
  if (sought.length === 0) return new ScoredHits(Int32Array.from(isRefused.keys()).filter((document) => isRefused[document] === 0), new Float64Array(documents), [], entries);
  return new Scores(sought, entries, fields.length, documents).hits(isRefused);
}

/** A term without stars fits itself, a beginning all that begin so; lunr's automata tell the others. All in lunr's order. */
function fittingTerms({ term, editDistance }: TermClause, entries: ReadonlyMap<string, Entry>): readonly string[] {
  const star = editDistance === 0 ? term.indexOf('*') : 0;
  if (star < 0) return entries.has(term) ? [term] : [];
  if (star > 0 && star === term.length - 1) return [...entries.keys()].filter((one) => one.startsWith(term.slice(0, star))).sort(asTokenSetsList);
  // lunr takes the mere presence of the key for a fuzzy clause, in which stars are letters.
  return tokenSets.fromArray([...entries.keys()].sort()).intersect(tokenSets.fromClause(editDistance === 0 ? { term } : { term, editDistance })).toArray();
}

/** For each document whether something is required that it lacks, or prohibited that it has. */
function refused(matches: readonly Match[], entries: ReadonlyMap<string, Entry>, documents: number): Uint8Array {
  const isRefused = new Uint8Array(documents);
  for (const { presence, fitting, numbers } of matches) {
    if (presence === 'optional') continue;
    const has = new Uint8Array(documents);
    for (const term of fitting) for (const field of numbers) for (const document of entries.get(term)?.[field]?.documents ?? []) has[document] = 1;
    const unwanted = Number(presence === 'prohibited');
    for (let document = 0; document < documents; document++) if (has[document] === unwanted) isRefused[document] = 1;
  }

  return isRefused;
}

/** What the fields of documents have of a query's terms; one field of one document is at document × fields + field. */
class Scores {
  /** By field: each term and its boost; those of clauses that ask for the same add up. */
  private readonly boosts: readonly Map<string, number>[];
  /** Documents in the order in which a clause first meets them in each field, a list for each term and field. */
  private readonly met: { readonly field: number; readonly documents: Int32Array }[] = [];
  private readonly products: Float64Array;

  constructor(private readonly matches: readonly Match[], private readonly entries: ReadonlyMap<string, Entry>, private readonly fields: number, private readonly documents: number) {
    this.boosts = Array.from({ length: fields }, () => new Map<string, number>());
    this.products = new Float64Array(documents * fields);
    for (const { fitting, numbers, boost } of matches) {
      for (const term of fitting) for (const field of numbers) this.meet(term, field, boost);
    }

    for (let field = 0; field < fields; field++) this.multiply(field);
  }

  /** The documents with their scores. */
  hits(isRefused: Uint8Array): ScoredHits {
    const { products, fields } = this;
    const magnitudes = this.boosts.map((boosts) => Math.sqrt([...boosts].sort(byTerm).reduce((sum, [, boost]) => sum + boost * boost, 0)));
    const sums = new Float64Array(this.documents);
    const isListed = Uint8Array.from(isRefused);
    const isAdded = new Uint8Array(products.length);
    const order = new Int32Array(this.documents);
    let count = 0;
    for (const { field, documents } of this.met) {
      const magnitude = magnitudes[field]!;
      for (let i = 0; i < documents.length; i++) {
        const document = documents[i]!;
        const place = document * fields + field;
        if (isListed[document] === 0) order[count++] = document;
        isListed[document] = 1;
        if (isAdded[place] === 1) continue;
        isAdded[place] = 1;
        sums[document]! += products[place]! / magnitude || 0;
      }
    }

    return new ScoredHits(order.subarray(0, count), sums, this.matches, this.entries);
  }

  private meet(term: string, field: number, boost: number): void {
    const before = this.boosts[field]!.get(term);
    this.boosts[field]!.set(term, (before ?? 0) + boost);
    const postings = before === undefined ? this.entries.get(term)?.[field] : undefined;
    if (postings) this.met.push({ field, documents: postings.documents });
  }

  /** The product of the query's vector and the documents', term by term in ordinal order. */
  private multiply(field: number): void {
    const { products, fields } = this;
    for (const [term, boost] of [...this.boosts[field]!].sort(byTerm)) {
      const postings = this.entries.get(term)?.[field];
      if (!postings) continue;
      const { documents, weights } = postings;
      for (let i = 0; i < documents.length; i++) products[documents[i]! * fields + field]! += boost * weights[i]!;
    }
  }
}

const byTerm = ([left]: readonly [string, number], [right]: readonly [string, number]): number => (left < right ? -1 : 1);

// Clauses against the terms that they ask for: what lunr.Index.query of lunr.js 2.3.9 gives (lines 2035-2230), the same scores
// in the same order. lunr makes objects for every posting, which for a common word takes longer than fetching it; here
// documents are places in arrays. Sums are added up in lunr's order, so that not even the last bit differs.
import type { Directory } from '../index/directory';
import type { Presence } from './query';
import { ScoredHits, type ScopedTerms } from './hits';
import type { PostingsByField } from '../index/shard';

/** Terms of the index that a word fits, and what is asked of them. */
export interface TermClause {
  readonly matchingTerms: readonly string[];
  readonly presence: Presence;
  readonly boost: number;
  readonly fields: readonly string[];
}

/** A clause with its fields by number. */
interface Match extends TermClause, ScopedTerms {}

/** The documents that meet the clauses. `entries` has those of all matchingTerms terms. */
export function score(clauses: readonly TermClause[], entries: ReadonlyMap<string, PostingsByField>, { fields, documents }: Directory): ScoredHits {
  const matches = clauses.map((clause) => ({ ...clause, numbers: clause.fields.map((field) => fields.indexOf(field)) }));
  const isRefused = refused(matches, entries, documents);
  const sought = matches.filter(({ presence }) => presence !== 'prohibited');
  if (sought.length === 0) return new ScoredHits(Int32Array.from(isRefused.keys()).filter((document) => isRefused[document] === 0), new Float64Array(documents), [], entries);
  return new Scores(sought, entries, fields.length, documents).hits(isRefused);
}

/** For each document whether something is required that it lacks, or prohibited that it has. */
function refused(matches: readonly Match[], entries: ReadonlyMap<string, PostingsByField>, documents: number): Uint8Array {
  const isRefused = new Uint8Array(documents);
  for (const { presence, matchingTerms, numbers } of matches) {
    if (presence === 'optional') continue;
    const has = new Uint8Array(documents);
    for (const term of matchingTerms) for (const field of numbers) for (const document of entries.get(term)?.[field]?.documents ?? []) has[document] = 1;
    const unwanted = Number(presence === 'prohibited');
    for (let document = 0; document < documents; document++) if (has[document] === unwanted) isRefused[document] = 1;
  }

  return isRefused;
}

/** What the fields of documents have of a query's terms. */
class Scores {
  /** By field: each term and its boost; those of clauses that ask for the same add up. */
  private readonly boosts: readonly Map<string, number>[];
  /** Documents in the order in which a clause first meets them in each field, a list for each term and field. */
  private readonly met: { readonly field: number; readonly documents: Int32Array }[] = [];

  constructor(private readonly matches: readonly Match[], private readonly entries: ReadonlyMap<string, PostingsByField>, fields: number, private readonly documents: number) {
    this.boosts = Array.from({ length: fields }, () => new Map<string, number>());
    for (const { matchingTerms, numbers, boost } of matches) {
      for (const term of matchingTerms) for (const field of numbers) this.meet(term, field, boost);
    }
  }

  /** The documents with their scores. */
  hits(isRefused: Uint8Array): ScoredHits {
    const similarities = this.boosts.map((boosts, field) => this.similarityOf(boosts, field));
    const sums = new Float64Array(this.documents);
    const isListed = Uint8Array.from(isRefused);
    const order = new Int32Array(this.documents);
    let count = 0;
    for (const { field, documents } of this.met) {
      const { products, magnitude } = similarities[field]!;
      for (let i = 0; i < documents.length; i++) {
        const document = documents[i]!;
        if (isListed[document] === 0) order[count++] = document;
        isListed[document] = 1;
        sums[document]! += products[document]! / magnitude || 0;
        products[document] = 0; // a field that has several terms counts once
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

  /** The product of the query's vector and each document's, term by term in ordinal order; and the length of the query's. */
  private similarityOf(boosts: ReadonlyMap<string, number>, field: number): { readonly products: Float64Array; readonly magnitude: number } {
    const products = new Float64Array(this.documents);
    const sorted = [...boosts].sort(byTerm);
    for (const [term, boost] of sorted) {
      const postings = this.entries.get(term)?.[field];
      if (!postings) continue;
      const { documents, weights } = postings;
      for (let i = 0; i < documents.length; i++) products[documents[i]!]! += boost * weights[i]!;
    }

    return { products, magnitude: Math.sqrt(sorted.reduce((sum, [, boost]) => sum + boost * boost, 0)) };
  }
}

const byTerm = ([left]: readonly [string, number], [right]: readonly [string, number]): number => (left < right ? -1 : 1);

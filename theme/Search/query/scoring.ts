// Scores documents as lunr.Index.query of lunr.js 2.3.9 does (lines 2035-2230): the same scores in the same order. lunr
// makes an object for every posting, which for a common word takes longer than fetching it; here documents are
// positions in arrays. Sums are added up in lunr's order, so that not even the last bit differs.
import type { Directory } from '../index/directory';
import type { PostingsByField } from '../index/shard';
import { ScoredHits, type ScopedTerms } from './hits';
import type { Presence } from './query';

/** The index terms that a clause matches, with the operators of the clause. */
export interface TermClause {
  readonly matchingTerms: readonly string[];
  readonly presence: Presence;
  readonly boost: number;
  readonly fields: readonly string[];
}

/** A clause with its fields by number. */
interface ScopedClause extends TermClause, ScopedTerms {}

type PostingsByTerm = ReadonlyMap<string, PostingsByField>;

/** The documents that match the clauses. `postings` has those of all their terms. */
export function score(
  clauses: readonly TermClause[],
  postings: PostingsByTerm,
  { fields, documents }: Directory,
): ScoredHits {
  const scoped = clauses.map((clause) => ({ ...clause, numbers: clause.fields.map((field) => fields.indexOf(field)) }));
  const isRefused = refusedDocuments(scoped, postings, documents);
  const scoring = scoped.filter(({ presence }) => presence !== 'prohibited');
  if (scoring.length > 0) return new Scores(scoring, postings, fields.length, documents).hits(isRefused);
  const rest = Int32Array.from(isRefused.keys()).filter((document) => isRefused[document] === 0);
  return new ScoredHits(rest, new Float64Array(documents), [], postings);
}

/** 1 for each document that lacks something required or has something prohibited, else 0. */
function refusedDocuments(clauses: readonly ScopedClause[], postings: PostingsByTerm, documents: number): Uint8Array {
  const isRefused = new Uint8Array(documents);
  for (const clause of clauses) {
    if (clause.presence === 'optional') continue;
    const matches = matchingDocuments(clause, postings, documents);
    const unwanted = Number(clause.presence === 'prohibited');
    for (let document = 0; document < documents; document++)
      if (matches[document] === unwanted) isRefused[document] = 1;
  }

  return isRefused;
}

function matchingDocuments(
  { matchingTerms, numbers }: ScopedClause,
  postings: PostingsByTerm,
  documents: number,
): Uint8Array {
  const matches = new Uint8Array(documents);
  for (const term of matchingTerms) {
    for (const field of numbers)
      for (const document of postings.get(term)?.[field]?.documents ?? []) matches[document] = 1;
  }

  return matches;
}

/** Similarity of a query and the fields of documents. */
class Scores {
  /** By field: the boost of each term; the boosts of clauses with the same term are added up. */
  private readonly boosts: readonly Map<string, number>[];
  /** The documents of each term and field, in the order of the clauses. */
  private readonly met: { readonly field: number; readonly documents: Int32Array }[] = [];

  constructor(
    private readonly clauses: readonly ScopedClause[],
    private readonly postings: PostingsByTerm,
    fields: number,
    private readonly documents: number,
  ) {
    this.boosts = Array.from({ length: fields }, () => new Map<string, number>());
    for (const { matchingTerms, numbers, boost } of clauses) {
      for (const term of matchingTerms) for (const field of numbers) this.addTerm(term, field, boost);
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
        products[document] = 0; // a field that has several of the terms counts once
      }
    }

    return new ScoredHits(order.subarray(0, count), sums, this.clauses, this.postings);
  }

  private addTerm(term: string, field: number, boost: number): void {
    const before = this.boosts[field]!.get(term);
    this.boosts[field]!.set(term, (before ?? 0) + boost);
    const postings = before === undefined ? this.postings.get(term)?.[field] : undefined;
    if (postings) this.met.push({ field, documents: postings.documents });
  }

  /**
   * The dot product of the query's vector and each document's, term by term in ordinal order, and the query's
   * magnitude.
   */
  private similarityOf(
    boosts: ReadonlyMap<string, number>,
    field: number,
  ): { products: Float64Array; magnitude: number } {
    const products = new Float64Array(this.documents);
    const sorted = [...boosts].sort(byTerm);
    for (const [term, boost] of sorted) {
      const postings = this.postings.get(term)?.[field];
      if (!postings) continue;
      const { documents, weights } = postings;
      for (let i = 0; i < documents.length; i++) products[documents[i]!]! += boost * weights[i]!;
    }

    return { products, magnitude: Math.sqrt(sorted.reduce((sum, [, boost]) => sum + boost * boost, 0)) };
  }
}

const byTerm = ([left]: readonly [string, number], [right]: readonly [string, number]): number =>
  left < right ? -1 : 1;

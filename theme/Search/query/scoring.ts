// Scores documents as lunr.Index.query of lunr.js 2.3.9 does (lines 2035-2230): the same scores in the same order. lunr
// creates an object for every posting, which for a common word takes longer than fetching the postings. Here documents
// are positions in arrays. Numbers are added in lunr's order, so that not even the last bit of a sum differs.
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

/** A clause with the numbers of its fields. */
interface ScopedClause extends TermClause, ScopedTerms {}

type PostingsByTerm = ReadonlyMap<string, PostingsByField>;

/** Scores the documents that match the clauses. `postings` must have the postings of all their terms. */
export function score(
  clauses: readonly TermClause[],
  postings: PostingsByTerm,
  { fields, documents }: Directory,
): ScoredHits {
  const scoped = clauses.map((clause) => ({
    ...clause,
    fieldNumbers: clause.fields.map((field) => fields.indexOf(field)),
  }));
  const isExcluded = findExcludedDocuments(scoped, postings, documents);
  const scoring = scoped.filter(({ presence }) => presence !== 'prohibited');
  if (scoring.length > 0) return new Scores(scoring, postings, fields.length, documents).hits(isExcluded);
  const rest = Int32Array.from(isExcluded.keys()).filter((document) => isExcluded[document] === 0);
  return new ScoredHits(rest, new Float64Array(documents), [], postings);
}

/** 1 for a document that does not match a required clause, or matches a prohibited one; 0 for the others. */
function findExcludedDocuments(
  clauses: readonly ScopedClause[],
  postings: PostingsByTerm,
  documents: number,
): Uint8Array {
  const isExcluded = new Uint8Array(documents);
  for (const clause of clauses) {
    if (clause.presence === 'optional') continue;
    const matches = findMatchingDocuments(clause, postings, documents);
    const excludedValue = Number(clause.presence === 'prohibited');
    for (let document = 0; document < documents; document++)
      if (matches[document] === excludedValue) isExcluded[document] = 1;
  }

  return isExcluded;
}

function findMatchingDocuments(
  { matchingTerms, fieldNumbers }: ScopedClause,
  postings: PostingsByTerm,
  documents: number,
): Uint8Array {
  const matches = new Uint8Array(documents);
  for (const term of matchingTerms) {
    for (const field of fieldNumbers)
      for (const document of postings.get(term)?.[field]?.documents ?? []) matches[document] = 1;
  }

  return matches;
}

/** Computes the similarity of a query to each field of the documents. */
class Scores {
  /** For each field the boost of each term: the sum of the boosts of all clauses with the term. */
  private readonly boosts: readonly Map<string, number>[];
  /** The documents that have each term in each field, in the order of the clauses. */
  private readonly occurrences: { readonly field: number; readonly documents: Int32Array }[] = [];

  constructor(
    private readonly clauses: readonly ScopedClause[],
    private readonly postings: PostingsByTerm,
    fields: number,
    private readonly documents: number,
  ) {
    this.boosts = Array.from({ length: fields }, () => new Map<string, number>());
    for (const { matchingTerms, fieldNumbers, boost } of clauses) {
      for (const term of matchingTerms) for (const field of fieldNumbers) this.addTerm(term, field, boost);
    }
  }

  hits(isExcluded: Uint8Array): ScoredHits {
    const similarities = this.boosts.map((boosts, field) => this.computeSimilarity(boosts, field));
    const sums = new Float64Array(this.documents);
    const isListed = Uint8Array.from(isExcluded);
    const order = new Int32Array(this.documents);
    let count = 0;
    for (const { field, documents } of this.occurrences) {
      const { products, magnitude } = similarities[field]!;
      for (let i = 0; i < documents.length; i++) {
        const document = documents[i]!;
        if (isListed[document] === 0) order[count++] = document;
        isListed[document] = 1;
        sums[document]! += products[document]! / magnitude || 0;
        products[document] = 0; // a field with several of the terms is added only once
      }
    }

    return new ScoredHits(order.subarray(0, count), sums, this.clauses, this.postings);
  }

  private addTerm(term: string, field: number, boost: number): void {
    const previous = this.boosts[field]!.get(term);
    this.boosts[field]!.set(term, (previous ?? 0) + boost);
    const postings = previous === undefined ? this.postings.get(term)?.[field] : undefined;
    if (postings) this.occurrences.push({ field, documents: postings.documents });
  }

  /**
   * The dot product of the query vector with each document's vector, and the magnitude of the query vector. The
   * products are added up term by term in ordinal order.
   */
  private computeSimilarity(
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

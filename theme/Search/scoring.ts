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
  /** The terms of the index that it has and that were asked for. */
  readonly terms: ReadonlySet<string>;
}

/** What was found; put in order only as far as somebody asks. */
export interface Hits {
  readonly length: number;
  /** The first hits, best first; all of them where there are no more. */
  best(count: number): readonly Hit[];
  /** Whether the terms of some hit will do. */
  some(isMeant: (terms: ReadonlySet<string>) => boolean): boolean;
}

/** A clause with the terms of the index that it fits, and its fields by number. */
interface Match extends TermClause {
  readonly fitting: readonly string[];
  readonly numbers: readonly number[];
}

/** The documents that meet the clauses. `entries` are all terms that any clause may fit. */
export function score(clauses: readonly TermClause[], entries: ReadonlyMap<string, Entry>, { fields, documents }: Directory): ScoredHits {
  const matches = clauses.map((clause) => ({ ...clause, fitting: fittingTerms(clause, entries), numbers: clause.fields.map((field) => fields.indexOf(field)) }));
  const isRefused = refused(matches, entries, documents);
  const sought = matches.filter(({ presence }) => presence !== 'prohibited');
  if (sought.length === 0) return new ScoredHits(Int32Array.from(isRefused.keys()).filter((document) => isRefused[document] === 0), new Float64Array(documents), [], entries);
  return new Scores(sought, entries, fields.length, documents).hits(isRefused);
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
    const magnitudes = this.boosts.map((boosts) => Math.sqrt([...boosts].sort(byTerm).reduce((sum, [, boost]) => sum + boost * boost, 0)));
    const sums = new Float64Array(this.documents);
    const isListed = Uint8Array.from(isRefused);
    const isAdded = new Uint8Array(this.products.length);
    const order = new Int32Array(this.documents);
    let count = 0;
    for (const { field, documents } of this.met) {
      const magnitude = magnitudes[field]!;
      for (let i = 0; i < documents.length; i++) {
        const document = documents[i]!;
        const place = document * this.fields + field;
        if (isListed[document] === 0) order[count++] = document;
        isListed[document] = 1;
        if (isAdded[place] === 1) continue;
        isAdded[place] = 1;
        sums[document]! += this.products[place]! / magnitude || 0;
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
    for (const [term, boost] of [...this.boosts[field]!].sort(byTerm)) {
      const postings = this.entries.get(term)?.[field];
      if (!postings) continue;
      const { documents, weights } = postings;
      for (let i = 0; i < documents.length; i++) this.products[documents[i]! * this.fields + field]! += boost * weights[i]!;
    }
  }
}

const byTerm = ([left]: readonly [string, number], [right]: readonly [string, number]): number => (left < right ? -1 : 1);

/** Documents with their scores; equals stay as they stood. */
export class ScoredHits implements Hits {
  static readonly none = new ScoredHits(new Int32Array(0), new Float64Array(0), [], new Map());

  /** `documents` in the order in which they were met; `scores` by document. */
  constructor(
    private readonly documents: Int32Array,
    private readonly scores: Float64Array,
    private readonly matches: readonly Match[],
    private readonly entries: ReadonlyMap<string, Entry>,
  ) {}

  get length(): number {
    return this.documents.length;
  }

  /** Only what scores as high as the last that is asked for is put in order. */
  best(count: number): ScoredHit[] {
    const { documents, scores } = this;
    const lowest = count < documents.length ? Float64Array.from(documents, (document) => scores[document]!).sort()[documents.length - count]! : -Infinity;
    const candidates = documents.filter((document) => scores[document]! >= lowest);
    return Array.from(candidates).sort((left, right) => scores[right]! - scores[left]!).slice(0, count).map((document) => new ScoredHit(document, scores[document]!, this.matches, this.entries));
  }

  some(isMeant: (terms: ReadonlySet<string>) => boolean): boolean {
    return this.documents.some((document) => isMeant(this.termsOf(document)));
  }

  /** The hits whose terms will do. */
  having(isEnough: (terms: ReadonlySet<string>) => boolean): ScoredHits {
    return new ScoredHits(this.documents.filter((document) => isEnough(this.termsOf(document))), this.scores, this.matches, this.entries);
  }

  private termsOf(document: number): ReadonlySet<string> {
    return new ScoredHit(document, 0, this.matches, this.entries).terms;
  }
}

class ScoredHit implements Hit {
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

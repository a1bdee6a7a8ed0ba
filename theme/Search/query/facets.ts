// Dates and facet values of every document, written by src/Indexing/Shards/FacetFile.cs; narrowing, counting and sorting by them.
import type { Hit } from './hits';
import { NumberReader } from '../index/numbers';

export interface FacetFile {
  readonly dates: string;
  readonly facets: readonly { readonly key: string; readonly title: string; readonly values: readonly (readonly [key: string, title: string])[]; readonly documents: string }[];
}

/** Chosen values by facet: one of them is enough in each facet, and every facet must agree. */
export type Choices = Readonly<Record<string, readonly string[]>>;

export interface FacetCounts {
  readonly key: string;
  readonly title: string;
  /** The values that hits have or that are chosen, most hits first. */
  readonly values: readonly { readonly key: string; readonly title: string; readonly count: number; readonly isChosen: boolean }[];
}

interface Facet {
  readonly key: string;
  readonly title: string;
  readonly values: readonly (readonly [key: string, title: string])[];
  /** The places in `values` of every document's own. */
  readonly documents: readonly (readonly number[])[];
}

const afterAllDates = 99_999_999;

export class Facets {
  private readonly dates: readonly number[];
  private readonly facets: readonly Facet[];

  constructor(file: FacetFile) {
    this.dates = readDates(file.dates);
    this.facets = file.facets.map(({ documents, ...facet }) => ({ ...facet, documents: readPlaces(documents) }));
  }

  /** The hits that have what was chosen, in their order. Facets and values that do not exist narrow nothing. */
  narrowed(hits: readonly Hit[], choices: Choices): Hit[] {
    return this.facets.reduce((left, facet) => narrowedBy(left, facet, choices), [...hits]);
  }

  /** How many hits each value would leave: a facet's own choice does not count against its other values. */
  counts(hits: readonly Hit[], choices: Choices): FacetCounts[] {
    return this.facets.map((facet) => {
      const others = this.facets.filter((other) => other !== facet).reduce((left, other) => narrowedBy(left, other, choices), [...hits]);
      return countsOf(facet, others, choices[facet.key] ?? []);
    }).filter(({ values }) => values.length > 0);
  }

  /** Newest first; those without a date last, equals as they stood. */
  byDate(hits: readonly Hit[]): Hit[] {
    return [...hits].sort((left, right) => this.dates[right.document]! - this.dates[left.document]!);
  }
}

function narrowedBy(hits: Hit[], { key, values, documents }: Facet, choices: Choices): Hit[] {
  const chosen = new Set((choices[key] ?? []).map((choice) => values.findIndex(([value]) => value === choice)).filter((place) => place >= 0));
  return chosen.size === 0 ? hits : hits.filter(({ document }) => documents[document]!.some((place) => chosen.has(place)));
}

function countsOf({ key, title, values, documents }: Facet, hits: readonly Hit[], chosen: readonly string[]): FacetCounts {
  const counts = new Array<number>(values.length).fill(0);
  for (const { document } of hits) for (const place of documents[document]!) counts[place]!++;
  const all = values.map(([value, name], place) => ({ key: value, title: name, count: counts[place]!, isChosen: chosen.includes(value) }));
  return { key, title, values: all.filter(({ count, isChosen }) => count > 0 || isChosen).sort((left, right) => right.count - left.count) };
}

function readDates(text: string): number[] {
  const reader = new NumberReader(text);
  const dates: number[] = [];
  for (let date = afterAllDates; !reader.isAtEnd; dates.push(date)) date -= reader.next();
  return dates;
}

function readPlaces(text: string): number[][] {
  const reader = new NumberReader(text);
  const documents: number[][] = [];
  while (!reader.isAtEnd) documents.push(Array.from({ length: reader.next() }, () => reader.next()));
  return documents;
}

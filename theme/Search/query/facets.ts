// Dates and facet values of every document, written by src/Indexing/Shards/FacetFile.cs: filters, counts and sorts
// hits.
import { NumberReader } from '../index/numbers';
import type { Hit } from './hits';

type FacetValue = readonly [key: string, title: string];

export interface FacetFile {
  readonly dates: string;
  readonly facets: readonly {
    readonly key: string;
    readonly title: string;
    readonly values: readonly FacetValue[];
    readonly documents: string;
  }[];
}

/** Chosen values by facet: a hit must have one of them in every facet. */
export type Choices = Readonly<Record<string, readonly string[]>>;

export interface FacetCounts {
  readonly key: string;
  readonly title: string;
  /** The values that hits have or that are chosen, most hits first. */
  readonly values: readonly ValueCount[];
}

export interface ValueCount {
  readonly key: string;
  readonly title: string;
  readonly count: number;
  readonly isChosen: boolean;
}

interface Facet {
  readonly key: string;
  readonly title: string;
  readonly values: readonly FacetValue[];
  /** For each document the positions of its values in `values`. */
  readonly documents: readonly (readonly number[])[];
}

const afterAllDates = 99_999_999;

export class Facets {
  private readonly dates: readonly number[];
  private readonly facets: readonly Facet[];

  constructor(file: FacetFile) {
    this.dates = readDates(file.dates);
    this.facets = file.facets.map(({ documents, ...facet }) => ({ ...facet, documents: readPositions(documents) }));
  }

  /** The hits that match the choices, in their order. Unknown facets and values are ignored. */
  narrowed(hits: readonly Hit[], choices: Choices): Hit[] {
    return this.facets.reduce((left, facet) => narrowedBy(left, facet, choices), [...hits]);
  }

  /** Counts the hits that each value would leave, given the choices in other facets. */
  counts(hits: readonly Hit[], choices: Choices): FacetCounts[] {
    return this.facets
      .map((facet) => {
        const others = this.facets.filter((other) => other !== facet);
        const left = others.reduce((rest, other) => narrowedBy(rest, other, choices), [...hits]);
        return countsOf(facet, left, choices[facet.key] ?? []);
      })
      .filter(({ values }) => values.length > 0);
  }

  /** Sorts newest first, hits without a date last; stable. */
  byDate(hits: readonly Hit[]): Hit[] {
    return [...hits].sort((left, right) => this.dates[right.document]! - this.dates[left.document]!);
  }
}

function narrowedBy(hits: Hit[], { key, values, documents }: Facet, choices: Choices): Hit[] {
  const positions = (choices[key] ?? []).map((choice) => values.findIndex(([value]) => value === choice));
  const chosen = new Set(positions.filter((position) => position >= 0));
  return chosen.size === 0
    ? hits
    : hits.filter(({ document }) => documents[document]!.some((position) => chosen.has(position)));
}

function countsOf(
  { key, title, values, documents }: Facet,
  hits: readonly Hit[],
  chosen: readonly string[],
): FacetCounts {
  const counts = new Array<number>(values.length).fill(0);
  for (const { document } of hits) for (const position of documents[document]!) counts[position]!++;
  const all = values.map(
    ([value, name], position): ValueCount => ({
      key: value,
      title: name,
      count: counts[position]!,
      isChosen: chosen.includes(value),
    }),
  );
  const shown = all.filter(({ count, isChosen }) => count > 0 || isChosen);
  return { key, title, values: shown.sort((left, right) => right.count - left.count) };
}

/** Documents are sorted by date, newest first, so each date is stored as its distance from the one before. */
function readDates(text: string): number[] {
  const reader = new NumberReader(text);
  const dates: number[] = [];
  for (let date = afterAllDates; !reader.isAtEnd; dates.push(date)) date -= reader.next();
  return dates;
}

/** For each document a count and as many positions. */
function readPositions(text: string): number[][] {
  const reader = new NumberReader(text);
  const documents: number[][] = [];
  while (!reader.isAtEnd) documents.push(Array.from({ length: reader.next() }, () => reader.next()));
  return documents;
}

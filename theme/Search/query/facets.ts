// Filters, counts and sorts hits by the dates and facet values in the file written by src/Indexing/Shards/FacetFile.cs.
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

/** Chosen values by facet. A hit must have one of the chosen values of every facet that has any. */
export type Choices = Readonly<Record<string, readonly string[]>>;

export interface FacetCounts {
  readonly key: string;
  readonly title: string;
  /** The values that occur in hits or are chosen, by the number of hits, highest first. */
  readonly values: readonly ValueCount[];
}

export interface ValueCount {
  readonly key: string;
  readonly title: string;
  /** The number of hits that have the value and match the choices in all other facets. */
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

  /** The hits that match the choices, in the same order. Unknown facets and values are ignored. */
  filter(hits: readonly Hit[], choices: Choices): Hit[] {
    return this.facets.reduce((remaining, facet) => filterBy(remaining, facet, choices), [...hits]);
  }

  counts(hits: readonly Hit[], choices: Choices): FacetCounts[] {
    return this.facets
      .map((facet) => {
        const others = this.facets.filter((other) => other !== facet);
        const remaining = others.reduce((rest, other) => filterBy(rest, other, choices), [...hits]);
        return countValues(facet, remaining, choices[facet.key] ?? []);
      })
      .filter(({ values }) => values.length > 0);
  }

  /** Sorts newest first, hits without a date last. Stable. */
  sortByDate(hits: readonly Hit[]): Hit[] {
    return [...hits].sort((left, right) => this.dates[right.document]! - this.dates[left.document]!);
  }
}

function filterBy(hits: Hit[], { key, values, documents }: Facet, choices: Choices): Hit[] {
  const positions = (choices[key] ?? []).map((choice) => values.findIndex(([value]) => value === choice));
  const chosen = new Set(positions.filter((position) => position >= 0));
  return chosen.size === 0
    ? hits
    : hits.filter(({ document }) => documents[document]!.some((position) => chosen.has(position)));
}

function countValues(
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

/** Documents are sorted newest first, so each date is stored as the previous date minus it. */
function readDates(text: string): number[] {
  const reader = new NumberReader(text);
  const dates: number[] = [];
  for (let date = afterAllDates; !reader.isAtEnd; dates.push(date)) date -= reader.next();
  return dates;
}

/** For each document the number of its values, then the position of each. */
function readPositions(text: string): number[][] {
  const reader = new NumberReader(text);
  const documents: number[][] = [];
  while (!reader.isAtEnd) documents.push(Array.from({ length: reader.next() }, () => reader.next()));
  return documents;
}

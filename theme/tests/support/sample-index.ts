import type { DirectoryFile } from '../../Search/index/directory';
import { type Fetcher, FileNotFoundError, Files } from '../../Search/index/files';
import { matchingTerms } from '../../Search/index/token-sets';
import { words } from '../../Search/danish/analysis';
import { stem } from '../../Search/danish/stemmer';
import { isStopWord } from '../../Search/danish/stop-words';
import type { FacetFile } from '../../Search/query/facets';
import { encodeNumbers, encodeShard, encodeWords, type SamplePostings, type SampleTerm } from './encode';

export interface SamplePage {
  readonly title: string;
  readonly text?: string;
  /** As a number like 20191024. Pages must be sorted newest first. */
  readonly date?: number;
  readonly topics?: readonly string[];
}

export const fields = ['titel', 'tekst', 'form', 'afledt'];

interface Options {
  /** A part of all file names except that of the directory. */
  readonly version?: number;
  /** The number of terms in a shard. */
  readonly shardSize?: number;
  readonly extraTerms?: readonly SampleTerm[];
}

/** Creates the files of an index, by path. A word has weight 1 for each occurrence, 2 if in the title. */
export function sampleIndex(pages: readonly SamplePage[], options: Options = {}): Map<string, unknown> {
  const { version = 1, shardSize = 3, extraTerms = [] } = options;
  const name = (kind: string): string => kind.padEnd(7, '-') + version;
  const terms = [...termsOf(pages), ...extraTerms].sort(([left], [right]) => (left < right ? -1 : 1));
  const shards = Array.from({ length: Math.ceil(terms.length / shardSize) }, (_, i) =>
    terms.slice(i * shardSize, (i + 1) * shardSize),
  );
  const directory: DirectoryFile = {
    fields,
    documents: pages.length,
    starts: encodeWords(shards.map(([first]) => first![0])),
    shards: { size: 64, groups: name('shards') },
    hits: { size: 64, groups: name('hits') },
    facets: name('facets'),
    words: name('words'),
    rareWords: name('rare'),
    otherTerms: name('other'),
  };
  return new Map<string, unknown>([
    ['indeks.json', directory],
    ...shards.map((shard, i) => [`indeks/${name('shards')}/${i}.json`, encodeShard(shard)] as const),
    ...pages.map(
      ({ title, text = '' }, i) => [`indeks/${name('hits')}/${i}.json`, [title, `/${i}/`, '', '', '', text]] as const,
    ),
    [`indeks/${name('facets')}.json`, facetsOf(pages)],
    ...wordFiles(pages).map(([kind, file]) => [`indeks/${name(kind)}.json`, file] as const),
  ]);
}

/** Creates a fetcher that reads from `files` and appends the paths to `log`. */
export const fetcherOf =
  (files: ReadonlyMap<string, unknown>, log: string[] = []): Fetcher =>
  (path) => {
    log.push(path);
    return files.has(path) ? Promise.resolve(files.get(path)) : Promise.reject(new FileNotFoundError(path));
  };

export const filesOf = (fetcher: Fetcher): Files => new Files(fetcher, () => Promise.resolve({ matchingTerms }));

const wordsOfPage = ({ title, text = '' }: SamplePage): string[] =>
  [...words(title), ...words(text)].filter((word) => !isStopWord(word));

function termsOf(pages: readonly SamplePage[]): SampleTerm[] {
  const index = new Map<string, (Map<number, number> | undefined)[]>();
  const add = (term: string, field: number, document: number, weight: number): void => {
    const byField = index.get(term) ?? [];
    index.set(term, byField);
    const postings = (byField[field] ??= new Map<number, number>());
    postings.set(document, (postings.get(document) ?? 0) + weight);
  };
  pages.forEach((page, document) => {
    for (const word of wordsOfPage({ title: page.title })) add(stem(word), 0, document, 2000);
    for (const word of wordsOfPage({ title: '', text: page.text ?? '' })) add(stem(word), 1, document, 1000);
    for (const word of wordsOfPage(page)) add(word, 2, document, 1000);
  });
  return [...index].map(([term, byField]) => [
    term,
    Array.from(byField, (postings): SamplePostings | undefined => postings && [...postings]),
  ]);
}

function facetsOf(pages: readonly SamplePage[]): FacetFile {
  const topics = [...new Set(pages.flatMap(({ topics: own = [] }) => own))].sort();
  const dates = pages.map(({ date = 0 }) => date);
  return {
    dates: encodeNumbers(dates.map((date, i) => (i === 0 ? 99_999_999 : dates[i - 1]!) - date)),
    facets: [
      {
        key: 'emne',
        title: 'Emne',
        values: topics.map((topic) => [topic, topic.toUpperCase()] as const),
        documents: encodeNumbers(
          pages.flatMap(({ topics: own = [] }) => [own.length, ...own.map((topic) => topics.indexOf(topic))]),
        ),
      },
    ],
  };
}

/**
 * Creates the files of words on several pages, of words on one page, and of other terms (none). Counts are binary
 * logarithms.
 */
function wordFiles(pages: readonly SamplePage[]): [string, [string, string]][] {
  const counts = new Map<string, number>();
  for (const word of pages.flatMap((page) => [...new Set(wordsOfPage(page))]))
    counts.set(word, (counts.get(word) ?? 0) + 1);
  const all = [...counts].sort(([left], [right]) => (left < right ? -1 : 1));
  const file = (chosen: typeof all): [string, string] => [
    encodeWords(chosen.map(([word]) => word)),
    encodeNumbers(chosen.map(([, count]) => Math.floor(Math.log2(count)))),
  ];
  return [
    ['words', file(all.filter(([, count]) => count > 1))],
    ['rare', file(all.filter(([, count]) => count === 1))],
    ['other', file([])],
  ];
}

// The piece of a text to show for a hit, with the words that were found marked.
import { isStopWord, stem } from './danish';
import { type Word, wordsInPlace } from './analysis';

/** Begins the name of a term that stands for all words with one beginning (src/Indexing/Shards/PrefixLists.cs). */
export const listMark = '…';

/** A stretch of text, marked or not. */
export interface Segment {
  readonly text: string;
  readonly isMarked: boolean;
}

/** How much stands before the first word that was found, and how much there is in all; in characters. */
const before = 80;
const length = 260;

/** A text on one line; pieces that end without a mark of their own are parted by a dot. */
export const onOneLine = (text: string): string => text.replace(/([.:;,!?])?\n/g, (_, mark: string | undefined) => (mark ? `${mark} ` : ' · '));

/** The stretch around the first word found, or the beginning of the text. */
export function excerpt(text: string, terms: ReadonlySet<string>): Segment[] {
  const { all, first } = upToShown(text, terms);
  const [start, end] = windowAround(first?.start ?? 0, text, all);
  const shown = all.filter((word) => word.start >= start && word.end <= end && isFound(word, terms));
  return [...plain(start > 0 ? '…\u00A0' : ''), ...segments(text, start, end, shown), ...plain(end < text.length ? '\u00A0…' : '')];
}

/** The first word found, and all words up to the end of what is shown around it: the rest of a long text is not read. */
function upToShown(text: string, terms: ReadonlySet<string>): { readonly all: readonly Word[]; readonly first: Word | undefined } {
  const all: Word[] = [];
  let first: Word | undefined;
  for (const word of wordsInPlace(text)) {
    if (first && word.start > first.start + length) break;
    all.push(word);
    first ??= isFound(word, terms) ? word : undefined;
  }

  return { all, first };
}

/** The whole of a text with the words found marked. */
export const marked = (text: string, terms: ReadonlySet<string>): Segment[] =>
  segments(text, 0, text.length, [...wordsInPlace(text)].filter((word) => isFound(word, terms)));

/** A shorter term inside a word may be there by chance; a longer one is a part of a compound. */
const shortestPart = 4;

function isFound({ word }: Word, terms: ReadonlySet<string>): boolean {
  for (const term of terms) if (isOf(word, term)) return !isStopWord(word);
  return false;
}

/** Stemming is dear, and a stem is always a beginning of its word. */
function isOf(word: string, term: string): boolean {
  if (term.startsWith(listMark)) return word.startsWith(term.slice(listMark.length));
  return word.includes(term) && (term.length >= shortestPart || word === term || (word.startsWith(term) && stem(word) === term));
}

/** Begins and ends with a whole word. */
function windowAround(position: number, text: string, all: readonly Word[]): [number, number] {
  if (text.length <= length) return [0, text.length];
  const from = Math.max(0, Math.min(position - before, text.length - length));
  const inside = all.filter((word) => word.start >= from && word.end <= from + length);
  const start = from === 0 ? 0 : (inside[0]?.start ?? from);
  const end = from + length >= text.length ? text.length : (inside.at(-1)?.end ?? from + length);
  return [start, end];
}

function segments(text: string, start: number, end: number, found: readonly Word[]): Segment[] {
  const result: Segment[] = [];
  let done = start;
  for (const word of found) {
    result.push(...plain(text.slice(done, word.start)), { text: text.slice(word.start, word.end), isMarked: true });
    done = word.end;
  }

  return [...result, ...plain(text.slice(done, end))];
}

const plain = (text: string): Segment[] => (text === '' ? [] : [{ text, isMarked: false }]);

// The piece of a text to show for a hit, with the words that were found marked.
import { type Word, wordsInPlace } from '../danish/analysis';
import { stem } from '../danish/stemmer';
import { isStopWord } from '../danish/stop-words';
import { prefixEntryMark } from '../index/directory';

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
  const from = Math.max(0, Math.min((firstFound(text, terms)?.start ?? 0) - before, text.length - length));
  const all = [...wordsIn(text, from, from + length)].filter((word) => word.start >= from && word.end <= from + length);
  const start = from === 0 ? 0 : (all[0]?.start ?? from);
  const end = from + length >= text.length ? text.length : (all.at(-1)?.end ?? from + length);
  return [...plain(start > 0 ? '…\u00A0' : ''), ...segments(text, start, end, all.filter((word) => isFound(word, terms))), ...plain(end < text.length ? '\u00A0…' : '')];
}

/** The whole of a text with the words found marked. */
export const marked = (text: string, terms: ReadonlySet<string>): Segment[] =>
  segments(text, 0, text.length, firstFound(text, terms) ? [...wordsInPlace(text)].filter((word) => isFound(word, terms)) : []);

/** Text in which folding changes nothing but capitals and what stands between words, so that a term stands in it as it is. */
const plainText = /^[\s!-~\xA1-\xAC\xAE-\xFF\u2012-\u201F\u2022\u2026\u20AC]*$/;

/** The first word found. To cut a long text into words is dear: only those are, if that can be, in which the letters of a term stand. */
function firstFound(text: string, terms: ReadonlySet<string>): Word | undefined {
  if (!plainText.test(text)) return foundIn(wordsInPlace(text), terms);
  const lower = text.toLowerCase();
  const needles = [...terms].map((term) => term.slice(Math.max(term.lastIndexOf('§'), term.lastIndexOf(prefixEntryMark)) + 1)).filter((needle) => needle !== '');
  for (let place = nearest(lower, needles, 0); place < Infinity;) {
    const found = foundIn(wordsIn(text, place, place + 1), terms);
    if (found) return found;
    place = nearest(lower, needles, endOfPiece(text, place));
  }

  return undefined;
}

function foundIn(words: Iterable<Word>, terms: ReadonlySet<string>): Word | undefined {
  for (const word of words) if (isFound(word, terms)) return word;
  return undefined;
}

const nearest = (text: string, needles: readonly string[], from: number): number =>
  Math.min(...needles.map((needle) => text.indexOf(needle, from)).filter((place) => place >= 0));

/** The words that stand in a stretch of a text or reach into it. */
function* wordsIn(text: string, start: number, end: number): Generator<Word> {
  const first = startOfPiece(text, start);
  for (const word of wordsInPlace(text.slice(first, endOfPiece(text, end - 1)))) yield { word: word.word, start: first + word.start, end: first + word.end };
}

/** White space parts words, but not a paragraph sign from its number. */
function startOfPiece(text: string, place: number): number {
  let start = place;
  while (start > 0 && !isSpace(text, start - 1)) start--;
  let sign = start - 1;
  while (sign >= 0 && isSpace(text, sign)) sign--;
  return text[sign] === '§' ? startOfPiece(text, sign) : start;
}

function endOfPiece(text: string, place: number): number {
  let end = place + 1;
  while (end < text.length && !isSpace(text, end)) end++;
  return end;
}

const isSpace = (text: string, place: number): boolean => /\s/.test(text[place]!);

/** A shorter term inside a word may be there by chance; a longer one is a part of a compound. */
const shortestPart = 4;

function isFound({ word }: Word, terms: ReadonlySet<string>): boolean {
  for (const term of terms) if (isOf(word, term)) return !isStopWord(word);
  return false;
}

/** Stemming is dear, and a stem is always a beginning of its word. */
function isOf(word: string, term: string): boolean {
  if (term.startsWith(prefixEntryMark)) return word.startsWith(term.slice(prefixEntryMark.length));
  return word.includes(term) && (term.length >= shortestPart || word === term || (word.startsWith(term) && stem(word) === term));
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

// Creates excerpts of texts with the words found marked.
import { type Word, wordsInPlace } from '../danish/analysis';
import { stem } from '../danish/stemmer';
import { isStopWord } from '../danish/stop-words';
import { prefixEntryMark } from '../index/directory';

/** A run of text, marked or not. */
export interface Segment {
  readonly text: string;
  readonly isMarked: boolean;
}

/** Characters before the first word found, and in total. */
const before = 80;
const length = 260;

/** A text on one line; lines that do not end with a punctuation mark are separated by a dot. */
export const onOneLine = (text: string): string =>
  text.replace(/([.:;,!?])?\n/g, (_, mark: string | undefined) => (mark ? `${mark} ` : ' · '));

/** The text around the first word found, or its beginning; cut between words. */
export function excerpt(text: string, terms: ReadonlySet<string>): Segment[] {
  const from = Math.max(0, Math.min((firstFound(text, terms)?.start ?? 0) - before, text.length - length));
  const all = [...wordsIn(text, from, from + length)].filter((word) => word.start >= from && word.end <= from + length);
  const start = from === 0 ? 0 : (all[0]?.start ?? from);
  const end = from + length >= text.length ? text.length : (all.at(-1)?.end ?? from + length);
  return [
    ...plain(start > 0 ? '…\u00A0' : ''),
    ...segments(
      text,
      start,
      end,
      all.filter((word) => isFound(word, terms)),
    ),
    ...plain(end < text.length ? '\u00A0…' : ''),
  ];
}

/** The whole text with the words found marked. */
export function marked(text: string, terms: ReadonlySet<string>): Segment[] {
  const found = firstFound(text, terms) ? [...wordsInPlace(text)].filter((word) => isFound(word, terms)) : [];
  return segments(text, 0, text.length, found);
}

/** Text in which folding changes only case and what separates words, so that a term occurs in it letter by letter. */
const plainText = /^[\s!-~\xA1-\xAC\xAE-\xFF\u2012-\u201F\u2022\u2026\u20AC]*$/;

/**
 * The first word found. Splitting a long text into words is slow: if possible, only around where a term's letters
 * occur.
 */
function firstFound(text: string, terms: ReadonlySet<string>): Word | undefined {
  if (!plainText.test(text)) return foundIn(wordsInPlace(text), terms);
  const lower = text.toLowerCase();
  const needles = [...terms].map(lettersOf).filter((needle) => needle !== '');
  for (let position = nearest(lower, needles, 0); position < Infinity; ) {
    const found = foundIn(wordsIn(text, position, position + 1), terms);
    if (found) return found;
    position = nearest(lower, needles, endOfPiece(text, position));
  }

  return undefined;
}

/** A term without a leading paragraph sign or prefix entry mark. */
const lettersOf = (term: string): string =>
  term.slice(Math.max(term.lastIndexOf('§'), term.lastIndexOf(prefixEntryMark)) + 1);

function foundIn(words: Iterable<Word>, terms: ReadonlySet<string>): Word | undefined {
  for (const word of words) if (isFound(word, terms)) return word;
  return undefined;
}

const nearest = (text: string, needles: readonly string[], from: number): number =>
  Math.min(...needles.map((needle) => text.indexOf(needle, from)).filter((position) => position >= 0));

/** The words that overlap a range of a text. */
function* wordsIn(text: string, start: number, end: number): Generator<Word> {
  const first = startOfPiece(text, start);
  for (const { word, start: from, end: to } of wordsInPlace(text.slice(first, endOfPiece(text, end - 1)))) {
    yield { word, start: first + from, end: first + to };
  }
}

/** White space separates words, but not a paragraph sign from its number. */
function startOfPiece(text: string, position: number): number {
  let start = position;
  while (start > 0 && !isSpace(text, start - 1)) start--;
  let sign = start - 1;
  while (sign >= 0 && isSpace(text, sign)) sign--;
  return text[sign] === '§' ? startOfPiece(text, sign) : start;
}

function endOfPiece(text: string, position: number): number {
  let end = position + 1;
  while (end < text.length && !isSpace(text, end)) end++;
  return end;
}

const isSpace = (text: string, position: number): boolean => /\s/.test(text[position]!);

/** A shorter term inside a word may be a coincidence; a longer one is a part of a compound. */
const shortestPart = 4;

function isFound({ word }: Word, terms: ReadonlySet<string>): boolean {
  for (const term of terms) if (hasTerm(word, term)) return !isStopWord(word);
  return false;
}

/** Stems a word only if necessary, as that is slow. A stem is always a prefix of its word. */
function hasTerm(word: string, term: string): boolean {
  if (term.startsWith(prefixEntryMark)) return word.startsWith(term.slice(prefixEntryMark.length));
  if (!word.includes(term)) return false;
  return term.length >= shortestPart || word === term || (word.startsWith(term) && stem(word) === term);
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

// Creates excerpts of texts with the words found marked.
import { type Word, wordsInPlace } from '../danish/analysis';
import { stem } from '../danish/stemmer';
import { isStopWord } from '../danish/stop-words';
import { prefixEntryMark } from '../index/directory';

export interface Segment {
  readonly text: string;
  readonly isMarked: boolean;
}

/** In characters: the text before the first word found, and the whole excerpt. */
const leadLength = 80;
const excerptLength = 260;

/** Joins lines. A line that does not end in a punctuation mark is followed by " · ". */
export const joinLines = (text: string): string =>
  text.replace(/([.:;,!?])?\n/g, (_, mark: string | undefined) => (mark ? `${mark} ` : ' · '));

/** The text around the first word found, or the beginning of the text. Cut between words. */
export function excerpt(text: string, terms: ReadonlySet<string>): Segment[] {
  const from = Math.max(0, Math.min((findFirst(text, terms)?.start ?? 0) - leadLength, text.length - excerptLength));
  const to = from + excerptLength;
  const all = [...wordsIn(text, from, to)].filter((word) => word.start >= from && word.end <= to);
  const start = from === 0 ? 0 : (all[0]?.start ?? from);
  const end = to >= text.length ? text.length : (all.at(-1)?.end ?? to);
  return [
    ...unmarked(start > 0 ? '…\u00A0' : ''),
    ...toSegments(
      text,
      start,
      end,
      all.filter((word) => isFound(word, terms)),
    ),
    ...unmarked(end < text.length ? '\u00A0…' : ''),
  ];
}

/** The whole text with the words found marked. */
export function markWords(text: string, terms: ReadonlySet<string>): Segment[] {
  const found = findFirst(text, terms) ? [...wordsInPlace(text)].filter((word) => isFound(word, terms)) : [];
  return toSegments(text, 0, text.length, found);
}

/**
 * Matches text without characters that folding removes, composes or replaces. In lower case, such a text contains its
 * terms literally.
 */
const literalText = /^[\s!-~\xA1-\xAC\xAE-\xFF\u2012-\u201F\u2022\u2026\u20AC]*$/;

/**
 * Finds the first word that has one of the terms. Splitting a long text into words is slow. So if possible, only the
 * places that contain a term literally are split.
 */
function findFirst(text: string, terms: ReadonlySet<string>): Word | undefined {
  if (!literalText.test(text)) return findFirstOf(wordsInPlace(text), terms);
  const lower = text.toLowerCase();
  const needles = [...terms].map(withoutMarks).filter((needle) => needle !== '');
  for (let position = firstIndexOfAny(lower, needles, 0); position < Infinity; ) {
    const found = findFirstOf(wordsIn(text, position, position + 1), terms);
    if (found) return found;
    position = firstIndexOfAny(lower, needles, endOfPiece(text, position));
  }

  return undefined;
}

/** A term without a leading section sign or prefix entry mark. */
const withoutMarks = (term: string): string =>
  term.slice(Math.max(term.lastIndexOf('§'), term.lastIndexOf(prefixEntryMark)) + 1);

function findFirstOf(words: Iterable<Word>, terms: ReadonlySet<string>): Word | undefined {
  for (const word of words) if (isFound(word, terms)) return word;
  return undefined;
}

const firstIndexOfAny = (text: string, needles: readonly string[], from: number): number =>
  Math.min(...needles.map((needle) => text.indexOf(needle, from)).filter((position) => position >= 0));

/** The words that overlap a range of a text. */
function* wordsIn(text: string, start: number, end: number): Generator<Word> {
  const first = startOfPiece(text, start);
  for (const { word, start: from, end: to } of wordsInPlace(text.slice(first, endOfPiece(text, end - 1)))) {
    yield { word, start: first + from, end: first + to };
  }
}

/** Pieces are separated by white space. A section sign and the number after it are one piece. */
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

/** A term of at least this length inside a longer word is part of a compound. Shorter ones may be coincidences. */
const minPartLength = 4;

function isFound({ word }: Word, terms: ReadonlySet<string>): boolean {
  for (const term of terms) if (hasTerm(word, term)) return !isStopWord(word);
  return false;
}

/** True if a word has a term. Stems the word only if necessary, as stemming is slow. */
function hasTerm(word: string, term: string): boolean {
  if (term.startsWith(prefixEntryMark)) return word.startsWith(term.slice(prefixEntryMark.length));
  if (!word.includes(term)) return false;
  return term.length >= minPartLength || word === term || (word.startsWith(term) && stem(word) === term);
}

function toSegments(text: string, start: number, end: number, found: readonly Word[]): Segment[] {
  const result: Segment[] = [];
  let done = start;
  for (const word of found) {
    result.push(...unmarked(text.slice(done, word.start)), { text: text.slice(word.start, word.end), isMarked: true });
    done = word.end;
  }

  return [...result, ...unmarked(text.slice(done, end))];
}

const unmarked = (text: string): Segment[] => (text === '' ? [] : [{ text, isMarked: false }]);

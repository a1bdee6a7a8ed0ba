// Suggests the most similar known word for an unknown one ("Mente du …", did you mean).
import type { Directory } from '../index/directory';
import type { Files } from '../index/files';
import { type KnownWord, fetchWords } from '../index/words';
import { spellingsOf } from './expansion';

const minWordLength = 3;

/** The text with its unknown word replaced; undefined if no known word is similar enough. */
export async function suggestionFor(
  text: string,
  unknown: string,
  directory: Directory,
  files: Files,
): Promise<string | undefined> {
  if (unknown.length < minWordLength) return undefined;
  const maxEdits = unknown.length < 5 ? 1 : 2;
  const spellings = spellingsOf(unknown);
  const lengths = [...new Set(spellings.flatMap(({ length }) => lengthsAround(length, maxEdits)))];
  for (const kind of ['words', 'rareWords'] as const) {
    const nearest = findNearest(spellings, await fetchWords(lengths, kind, directory, files), maxEdits);
    if (nearest !== undefined) return replaceWord(text, unknown, nearest);
  }

  return undefined;
}

const lengthsAround = (length: number, maxEdits: number): number[] =>
  Array.from({ length: 2 * maxEdits + 1 }, (_, i) => length - maxEdits + i);

/**
 * The candidate with the smallest distance; of several, the most common one. Words with digits are never suggested.
 */
function findNearest(
  spellings: readonly string[],
  candidates: readonly KnownWord[],
  maxEdits: number,
): string | undefined {
  let best: { readonly known: KnownWord; readonly edits: number } | undefined;
  for (const known of candidates) {
    if (spellings.includes(known.word) || /[0-9]/.test(known.word)) continue;
    const edits = Math.min(...spellings.map((word) => distance(word, known.word, maxEdits)));
    const isNearer = !best || edits < best.edits || (edits === best.edits && known.logCount > best.known.logCount);
    if (edits <= maxEdits && isNearer) best = { known, edits };
  }

  return best?.known.word;
}

/**
 * The edit distance of two words: the number of letters to insert, delete, replace or swap with their neighbour
 * (optimal string alignment, Damerau 1964). Infinity if above `maxEdits`.
 */
export function distance(left: string, right: string, maxEdits: number): number {
  if (Math.abs(left.length - right.length) > maxEdits) return Infinity;
  let [secondPreviousRow, previousRow] = [[] as number[], Array.from({ length: right.length + 1 }, (_, i) => i)];
  for (let i = 1; i <= left.length; i++) {
    const row = [i];
    for (let j = 1; j <= right.length; j++) {
      const isSame = left[i - 1] === right[j - 1];
      const isSwapped = i > 1 && j > 1 && left[i - 1] === right[j - 2] && left[i - 2] === right[j - 1];
      row[j] = Math.min(previousRow[j]! + 1, row[j - 1]! + 1, previousRow[j - 1]! + (isSame ? 0 : 1));
      if (isSwapped) row[j] = Math.min(row[j]!, secondPreviousRow[j - 2]! + 1);
    }

    if (Math.min(...row) > maxEdits) return Infinity;
    [secondPreviousRow, previousRow] = [previousRow, row];
  }

  const edits = previousRow[right.length]!;
  return edits <= maxEdits ? edits : Infinity;
}

/**
 * The text with `unknown`, which is folded, replaced by `nearest`. Only `nearest` if the text does not contain
 * `unknown` in this spelling.
 */
function replaceWord(text: string, unknown: string, nearest: string): string {
  const start = text.toLowerCase().indexOf(unknown);
  return start < 0 ? nearest : text.slice(0, start) + nearest + text.slice(start + unknown.length);
}

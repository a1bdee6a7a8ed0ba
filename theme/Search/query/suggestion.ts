// "Mente du …": suggests the most similar known word for an unknown one.
import type { Directory } from '../index/directory';
import type { Files } from '../index/files';
import { type KnownWord, wordsOf } from '../index/words';
import { spellingsOf } from './expansion';

const shortestWord = 3;

/** The text with its unknown word replaced; undefined if no known word is similar enough. */
export async function suggestionFor(
  text: string,
  unknown: string,
  directory: Directory,
  files: Files,
): Promise<string | undefined> {
  if (unknown.length < shortestWord) return undefined;
  const most = unknown.length < 5 ? 1 : 2;
  const spellings = spellingsOf(unknown);
  const lengths = [...new Set(spellings.flatMap(({ length }) => lengthsAround(length, most)))];
  for (const kind of ['words', 'rareWords'] as const) {
    const nearest = nearestOf(spellings, await wordsOf(lengths, kind, directory, files), most);
    if (nearest !== undefined) return replaced(text, unknown, nearest);
  }

  return undefined;
}

const lengthsAround = (length: number, most: number): number[] =>
  Array.from({ length: 2 * most + 1 }, (_, i) => length - most + i);

/**
 * The candidate with the smallest distance, and of several the most common one. Words with digits are never suggested.
 */
function nearestOf(spellings: readonly string[], candidates: readonly KnownWord[], most: number): string | undefined {
  let best: { readonly known: KnownWord; readonly edits: number } | undefined;
  for (const known of candidates) {
    if (spellings.includes(known.word) || /[0-9]/.test(known.word)) continue;
    const edits = Math.min(...spellings.map((word) => distance(word, known.word, most)));
    const isNearer = !best || edits < best.edits || (edits === best.edits && known.count > best.known.count);
    if (edits <= most && isNearer) best = { known, edits };
  }

  return best?.known.word;
}

/**
 * Letters to insert, delete, replace or swap with their neighbour, each position edited once (optimal string alignment,
 * Damerau 1964); Infinity above `most`.
 */
export function distance(left: string, right: string, most: number): number {
  if (Math.abs(left.length - right.length) > most) return Infinity;
  let [before, above] = [[] as number[], Array.from({ length: right.length + 1 }, (_, i) => i)];
  for (let i = 1; i <= left.length; i++) {
    const row = [i];
    for (let j = 1; j <= right.length; j++) {
      const isSame = left[i - 1] === right[j - 1];
      const isSwapped = i > 1 && j > 1 && left[i - 1] === right[j - 2] && left[i - 2] === right[j - 1];
      row[j] = Math.min(above[j]! + 1, row[j - 1]! + 1, above[j - 1]! + (isSame ? 0 : 1));
      if (isSwapped) row[j] = Math.min(row[j]!, before[j - 2]! + 1);
    }

    if (Math.min(...row) > most) return Infinity;
    [before, above] = [above, row];
  }

  return above[right.length]! <= most ? above[right.length]! : Infinity;
}

/**
 * The text with `unknown`, which is in lower case, replaced by `nearest`; `nearest` alone where the text spells it
 * otherwise.
 */
function replaced(text: string, unknown: string, nearest: string): string {
  const start = text.toLowerCase().indexOf(unknown);
  return start < 0 ? nearest : text.slice(0, start) + nearest + text.slice(start + unknown.length);
}

// "Mente du …": for a word that no page has, the nearest one that some page has.
import type { Directory } from '../index/directory';
import { spellingsOf } from './expansion';
import type { Files } from '../index/files';
import { type KnownWord, wordsOf } from '../index/words';

/** The text with its unknown word replaced, or nothing where no word is near enough to be a likely slip. */
export async function suggestionFor(text: string, unknown: string, directory: Directory, files: Files): Promise<string | undefined> {
  const most = unknown.length < 5 ? 1 : 2;
  if (unknown.length < 3) return undefined;
  const spellings = spellingsOf(unknown);
  const lengths = [...new Set(spellings.flatMap(({ length }) => Array.from({ length: 2 * most + 1 }, (_, i) => length - most + i)))];
  for (const kind of ['words', 'rareWords'] as const) {
    const nearest = nearestOf(spellings, await wordsOf(lengths, kind, directory, files), most);
    if (nearest !== undefined) return replaced(text, unknown, nearest);
  }

  return undefined;
}

/** The fewest slips; among equals the commonest word. */
function nearestOf(spellings: readonly string[], candidates: readonly KnownWord[], most: number): string | undefined {
  let best: { readonly known: KnownWord; readonly slips: number } | undefined;
  for (const known of candidates) {
    const slips = spellings.includes(known.word) || /[0-9]/.test(known.word) ? Infinity : Math.min(...spellings.map((word) => distance(word, known.word, most)));
    if (slips <= most && (!best || slips < best.slips || (slips === best.slips && known.count > best.known.count))) best = { known, slips };
  }

  return best?.known.word;
}

/** Letters to insert, delete, replace or swap with their neighbour (Damerau 1964, each place touched once); Infinity above `most`. */
export function distance(left: string, right: string, most: number): number {
  if (Math.abs(left.length - right.length) > most) return Infinity;
  let [before, above] = [[] as number[], Array.from({ length: right.length + 1 }, (_, i) => i)];
  for (let i = 1; i <= left.length; i++) {
    const row = [i];
    for (let j = 1; j <= right.length; j++) {
      const isSame = left[i - 1] === right[j - 1];
      row[j] = Math.min(above[j]! + 1, row[j - 1]! + 1, above[j - 1]! + (isSame ? 0 : 1));
      if (i > 1 && j > 1 && left[i - 1] === right[j - 2] && left[i - 2] === right[j - 1]) row[j] = Math.min(row[j]!, before[j - 2]! + 1);
    }

    if (Math.min(...row) > most) return Infinity;
    [before, above] = [above, row];
  }

  return above[right.length]! <= most ? above[right.length]! : Infinity;
}

/** Folded words may differ from what was typed by their case alone. */
function replaced(text: string, unknown: string, nearest: string): string {
  const place = text.toLowerCase().indexOf(unknown);
  return place < 0 ? nearest : text.slice(0, place) + nearest + text.slice(place + unknown.length);
}

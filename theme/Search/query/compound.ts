// A compound that few pages or none have may stand in others as its parts: "takstanalyse" as "analyse af takster".
import type { Directory } from '../index/directory';
import { type TermVariant, derivedFields } from './expansion';
import type { Files } from '../index/files';
import { type ExpandedClause, find } from './find';
import type { Hit } from './hits';
import { stem } from '../danish/stemmer';
import { hasTerms } from '../index/terms';

const shortest = { compound: 7, part: 3 };

/** The pages that have both parts of a compound, where the archive has both as words. */
export async function findParts(word: string, directory: Directory, files: Files): Promise<readonly Hit[]> {
  const parts = await partsOf(word, directory, files);
  return parts.length === 0 ? [] : (await find(parts.map((part) => demandOf(part, directory)), directory, files)).best(Infinity);
}

/** Two stems, or none: where both are known, the cut nearest to the middle. */
export async function partsOf(word: string, directory: Directory, files: Files): Promise<string[]> {
  if (word.length < shortest.compound || !/^\p{L}+$/u.test(word)) return [];
  const cuts = Array.from({ length: word.length - 2 * shortest.part + 1 }, (_, i) => i + shortest.part)
    .sort((left, right) => Math.abs(left - word.length / 2) - Math.abs(right - word.length / 2));
  const pairs = cuts.map((cut) => [stem(word.slice(0, cut)), stem(word.slice(cut))]);
  // The heads lie side by side in the index; only for those that exist are the tails, which lie anywhere, looked for.
  const heads = await hasTerms(pairs.map(([head]) => head!), directory, files);
  const possible = pairs.filter((_, i) => heads[i]).slice(0, 4);
  const tails = await hasTerms(possible.map(([, tail]) => tail!), directory, files);
  return possible.find((_, i) => tails[i]) ?? [];
}

function demandOf(term: string, { fields }: Directory): ExpandedClause {
  const way = { term, editDistance: 0, boost: 1, mayUsePrefixEntry: false, matchesSurfaceForms: false };
  const all: TermVariant = { ...way, fields: fields.filter((field) => field !== derivedFields.forms) };
  return { presence: 'required', variants: [all] };
}

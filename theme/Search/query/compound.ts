// For a compound that few pages contain, finds pages with its parts: "analyse af takster" for "takstanalyse".
import { stem } from '../danish/stemmer';
import type { Directory } from '../index/directory';
import type { Files } from '../index/files';
import { hasTerms } from '../index/terms';
import { derivedFields, type TermVariant } from './expansion';
import { type ExpandedClause, find } from './find';
import type { Hit } from './hits';

const minLength = { compound: 7, part: 3 };

/** The maximum number of cuts for which the second part is looked up. */
const maxCuts = 4;

/** The pages that have both parts of a compound; empty if it cannot be split into two known parts. */
export async function findParts(word: string, directory: Directory, files: Files): Promise<readonly Hit[]> {
  const parts = await partsOf(word, directory, files);
  if (parts.length === 0) return [];
  return (
    await find(
      parts.map((part) => requireTerm(part, directory)),
      directory,
      files,
    )
  ).top(Infinity);
}

/**
 * The stems of the two parts of a compound; empty if it cannot be split into two known stems. Cuts near the middle are
 * preferred.
 */
export async function partsOf(word: string, directory: Directory, files: Files): Promise<string[]> {
  if (word.length < minLength.compound || !/^\p{L}+$/u.test(word)) return [];
  const cuts = Array.from({ length: word.length - 2 * minLength.part + 1 }, (_, i) => i + minLength.part).sort(
    (left, right) => Math.abs(left - word.length / 2) - Math.abs(right - word.length / 2),
  );
  const pairs = cuts.map((cut) => [stem(word.slice(0, cut)), stem(word.slice(cut))]);
  // The first parts share a prefix, so few shards have them. The second parts may be in any shard, so they are looked
  // up only for known first parts.
  const hasFirst = await hasTerms(
    pairs.map(([first]) => first!),
    directory,
    files,
  );
  const possible = pairs.filter((_, i) => hasFirst[i]).slice(0, maxCuts);
  const hasSecond = await hasTerms(
    possible.map(([, second]) => second!),
    directory,
    files,
  );
  return possible.find((_, i) => hasSecond[i]) ?? [];
}

function requireTerm(term: string, { fields }: Directory): ExpandedClause {
  const variant: TermVariant = {
    term,
    editDistance: 0,
    boost: 1,
    mayUsePrefixEntry: false,
    matchesSurfaceForms: false,
    fields: fields.filter((field) => field !== derivedFields.forms),
  };
  return { presence: 'required', variants: [variant] };
}

// Encodes index files in the same way as src/Indexing/Shards, for testing their readers without an index of the site.

const alphabet = Array.from({ length: 0x7f - 0x21 }, (_, i) => String.fromCharCode(0x21 + i)).filter(
  (c) => c !== '"' && c !== '\\',
);
const base = 46;

/** Digits to the base 46; all but the last from the upper half of the alphabet. */
export function encodeNumber(number: number): string {
  let text = alphabet[number % base]!;
  for (let rest = Math.floor(number / base); rest > 0; rest = Math.floor(rest / base))
    text = alphabet[base + (rest % base)]! + text;
  return text;
}

export const encodeNumbers = (numbers: readonly number[]): string => numbers.map(encodeNumber).join('');

/** For each word the length of the prefix that it shares with the word before, its other characters, a space. */
export function encodeWords(words: readonly string[]): string {
  return words
    .map((word, i) => {
      const before = i === 0 ? '' : words[i - 1]!;
      let shared = 0;
      while (shared < word.length && word[shared] === before[shared]) shared++;
      return `${encodeNumber(shared)}${word.slice(shared)} `;
    })
    .join('');
}

/** Document and weight (in thousandths) of each posting, in ascending order of documents. */
export type SamplePostings = readonly (readonly [document: number, milliWeight: number])[];

/** A term with its postings by field; undefined where a field does not have it. */
export type SampleTerm = readonly [term: string, postings: readonly (SamplePostings | undefined)[]];

/**
 * A shard: the terms in ordinal order, field bit sets with document counts, gaps between documents, and weights
 * relative to the lowest.
 */
export function encodeShard(terms: readonly SampleTerm[]): [string, string, string, string] {
  const [counts, documents, weights] = [[] as number[], [] as number[], [] as number[]];
  for (const [, fields] of terms) {
    counts.push(fields.reduce((bits, postings, field) => bits + (postings ? 2 ** field : 0), 0));
    for (const postings of fields) {
      if (!postings) continue;
      counts.push(postings.length);
      documents.push(...postings.map(([document], i) => (i === 0 ? document : document - postings[i - 1]![0] - 1)));
      const lowest = Math.min(...postings.map(([, weight]) => weight));
      weights.push(lowest, ...postings.map(([, weight]) => weight - lowest));
    }
  }

  return [
    encodeWords(terms.map(([term]) => term)),
    encodeNumbers(counts),
    encodeNumbers(documents),
    encodeNumbers(weights),
  ];
}

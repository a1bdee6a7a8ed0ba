// Encodes index files as src/Indexing/Shards does, to test their decoders without the index of a site.

const alphabet = Array.from({ length: 0x7f - 0x21 }, (_, i) => String.fromCharCode(0x21 + i)).filter(
  (c) => c !== '"' && c !== '\\',
);
const base = 46;

/** Encodes a number in base 46; all digits but the last are from the upper half of the alphabet. */
export function encodeNumber(number: number): string {
  let text = alphabet[number % base]!;
  for (let higher = Math.floor(number / base); higher > 0; higher = Math.floor(higher / base))
    text = alphabet[base + (higher % base)]! + text;
  return text;
}

export const encodeNumbers = (numbers: readonly number[]): string => numbers.map(encodeNumber).join('');

/** Encodes sorted words: the length of the prefix shared with the previous word, the other characters, a space. */
export function encodeWords(words: readonly string[]): string {
  return words
    .map((word, i) => {
      const previous = i === 0 ? '' : words[i - 1]!;
      let shared = 0;
      while (shared < word.length && word[shared] === previous[shared]) shared++;
      return `${encodeNumber(shared)}${word.slice(shared)} `;
    })
    .join('');
}

/** The document and the weight in thousandths of each posting, sorted by document. */
export type SamplePostings = readonly (readonly [document: number, milliWeight: number])[];

/** A term with its postings by field; undefined for a field without any. */
export type SampleTerm = readonly [term: string, postings: readonly (SamplePostings | undefined)[]];

/**
 * Encodes a shard: terms; bit sets of fields with numbers of postings; gaps between documents; weights minus the
 * lowest. `terms` must be in ordinal order.
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

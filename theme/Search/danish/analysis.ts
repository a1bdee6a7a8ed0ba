// Splits text into words in the same way as the indexer (TextFolding and DanishTokenizer in src/Indexing/Danish); tests
// compare the two on many texts.

/** A folded word and its position in the original text. */
export interface Word {
  readonly word: string;
  readonly start: number;
  readonly end: number;
}

// The word characters of lunr-languages 1.22.0 (lunr.da.js, line 77), and the digits.
const wordCharacters =
  'A-Za-z\\xAA\\xBA\\xC0-\\xD6\\xD8-\\xF6\\xF8-\\u02B8\\u02E0-\\u02E4\\u1D00-\\u1D25\\u1D2C-\\u1D5C'
  + '\\u1D62-\\u1D65\\u1D6B-\\u1D77\\u1D79-\\u1DBE\\u1E00-\\u1EFF\\u2071\\u207F\\u2090-\\u209C\\u212A'
  + '\\u212B\\u2132\\u214E\\u2160-\\u2188\\u2C60-\\u2C7F\\uA722-\\uA787\\uA78B-\\uA7AD\\uA7B0-\\uA7B7'
  + '\\uA7F7-\\uA7FF\\uAB30-\\uAB5A\\uAB5C-\\uAB64\\uFB00-\\uFB06\\uFF21-\\uFF3A\\uFF41-\\uFF5A0-9';

const invisible = /[\u00AD\u200B-\u200D\u2060\uFEFF]/g;
const separators = '\\s\\u0085/\\\\()[\\]{}<>\\u2012-\\u2015';
const boundary = new RegExp(`[${separators}]|(?<![0-9])-|-(?![0-9])`);
const sectionSigns = new RegExp(`§+[${separators}]*(?=[0-9])`, 'g');
const unseparated = new RegExp(`(?:${sectionSigns.source})?[^${separators}§]+`, 'g');
const trimmed = new RegExp(`(?:§(?=[0-9]))?[${wordCharacters}](?:.*[${wordCharacters}])?`, 's');
const trimmedInPlace = new RegExp(
  `(?:${sectionSigns.source})?[${wordCharacters}](?:.*[${wordCharacters}\\u0300-\\u0327])?`,
  's',
);
const trimmedWithStars = new RegExp(`(?:§(?=[0-9]))?[*${wordCharacters}](?:.*[*${wordCharacters}])?`, 's');

/**
 * Normalizes text: lower case, composed letters (NFC), no invisible characters, hyphens written `-`, "§ 107" written
 * `§107`.
 */
export function fold(text: string): string {
  return lowerCase(text.replace(invisible, '').normalize('NFC'))
    .replace(/[\u2010\u2011]/g, '-')
    .replace(sectionSigns, '§');
}

/** The words of a text in order, folded; none is empty. */
export const words = (text: string): string[] => split(fold(text), trimmed);

/** The words of a query: as `words`, but stars are parts of words. */
export const queryWords = (text: string): string[] => split(fold(text), trimmedWithStars);

/** The words of a text with their positions, for marking. Lazy. */
export function* wordsInPlace(text: string): Generator<Word> {
  for (const run of text.matchAll(unseparated)) {
    for (const part of run[0].matchAll(/(?:[^-\u2010\u2011]|(?<=[0-9])[-\u2010\u2011](?=[0-9]))+/g)) {
      const inside = trimmedInPlace.exec(part[0]);
      const [word] = words(part[0]);
      if (inside && word) {
        const start = run.index + part.index + inside.index;
        yield { word, start, end: start + inside[0].length };
      }
    }
  }
}

function split(folded: string, word: RegExp): string[] {
  return folded.split(boundary).flatMap((piece) => word.exec(piece)?.[0] ?? []);
}

/** Lower-cases each letter by itself, as .NET does: no letter becomes two, and a final sigma is not special. */
function lowerCase(text: string): string {
  return text.replace(/\P{ASCII}|[A-Z]/gu, (letter) => {
    const lower = letter.toLowerCase();
    return lower.length === letter.length ? lower : letter;
  });
}

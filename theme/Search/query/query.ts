// Parses queries in lunr's query language (`+must -not titel:word word^2 begin* word~1`) with Danish words. lunr's own
// parser throws on syntax errors and splits case numbers at the hyphen. Here misplaced operators are ignored, so every
// text is a valid query.
import { fold, queryWords } from '../danish/analysis';
import { isStopWord } from '../danish/stop-words';

export type Presence = 'optional' | 'required' | 'prohibited';

/** One word of a query, with its operators. */
export interface Clause {
  /** Folded, not stemmed. A star matches any letters, or none. */
  readonly word: string;
  readonly presence: Presence;
  /** The field to search; undefined for all fields. */
  readonly field?: string;
  readonly boost: number;
  /** The maximum edit distance, 0-2. */
  readonly editDistance: number;
}

export interface Query {
  readonly clauses: readonly Clause[];
  /** The last clause, if the reader may still be typing its word. */
  readonly unfinished?: Clause;
}

/** In characters typed. A single letter would match most of the vocabulary. */
const minUnfinishedLength = 2;

const presences: Readonly<Record<string, Presence>> = { '': 'optional', '+': 'required', '-': 'prohibited' };

/**
 * Parses a query. `fields` are the names that may precede a colon. Stop words are left out, as they are not indexed. A
 * last word that may be unfinished is kept. A space at the end of the text marks the last word as complete.
 */
export function parse(text: string, fields: readonly string[]): Query {
  const chunks = fold(text.replace(/\\(?=.)/g, ''))
    .split(/[\s\u0085]+/)
    .filter((chunk) => chunk !== '');
  const all = chunks.flatMap((chunk) => clausesOf(chunk, fields));
  const last = all.at(-1);
  const unfinished = last !== undefined && isUnfinished(last, text) ? last : undefined;
  const clauses = all.filter((clause) => clause === unfinished || !isStopWord(clause.word));
  return unfinished === undefined ? { clauses } : { clauses, unfinished };
}

/**
 * True if the reader may still be typing the last word: no space, bracket, slash or operator follows it. "12." may
 * become "12.30". False for prohibited words, patterns, words with an edit distance and single characters.
 */
function isUnfinished({ word, presence, editDistance }: Clause, text: string): boolean {
  const folded = fold(text);
  const rest = folded.slice(folded.lastIndexOf(word) + word.length);
  return (
    presence !== 'prohibited'
    && editDistance === 0
    && !word.includes('*')
    && word.length + rest.length >= minUnfinishedLength
    && /^[^\s\u0085^~*()[\]{}<>/\\]*$/.test(rest)
  );
}

function clausesOf(chunk: string, fields: readonly string[]): Clause[] {
  const [, sign = '', unsigned = ''] = /^([+-]?)(.*)$/s.exec(chunk) ?? [];
  const [, body = '', modifiers = ''] = /^(.*?)((?:[\^~][0-9]+)*)$/s.exec(unsigned) ?? [];
  const colon = body.indexOf(':');
  const field = fields.find((name) => name === body.slice(0, Math.max(colon, 0)));
  const searched = field === undefined ? withoutColons(body) : body.slice(colon + 1);
  return queryWords(searched).map((word) => ({
    word: word.replace(/\*+/g, '*'),
    presence: presences[sign] ?? 'optional',
    ...(field === undefined ? {} : { field }),
    boost: lastNumber(modifiers, '^') ?? 1,
    editDistance: Math.min(lastNumber(modifiers, '~') ?? 0, 2),
  }));
}

/** "emner:takst", where no field is called emner, is two words; "12:30" is one. */
const withoutColons = (body: string): string => body.replace(/(?<![0-9]):|:(?![0-9])/g, ' ');

function lastNumber(modifiers: string, sign: string): number | undefined {
  const start = modifiers.lastIndexOf(sign);
  return start < 0 ? undefined : Number.parseInt(modifiers.slice(start + 1), 10);
}

// Parses queries: lunr's query language (`+must -not titel:word word^2 begin* word~1`) over Danish words. lunr's own
// parser throws at what it does not understand and splits case numbers at their hyphen. Here operators that make no
// sense where they occur are ignored, and every text is a query.
import { fold, queryWords } from '../danish/analysis';
import { isStopWord } from '../danish/stop-words';

export type Presence = 'optional' | 'required' | 'prohibited';

/** One word of a query, with its operators. */
export interface Clause {
  /** Folded, not stemmed; a star matches any letters. */
  readonly word: string;
  readonly presence: Presence;
  /** The field to search; all of them if undefined. */
  readonly field?: string;
  readonly boost: number;
  /** How many letters may differ, 0-2. */
  readonly editDistance: number;
}

/** A query's clauses, and the last of them if its word may still be typed on. */
export interface Query {
  readonly clauses: readonly Clause[];
  readonly growing?: Clause;
}

/** In characters typed: a single letter may become most of the vocabulary. */
const shortestGrowing = 2;

const presences: Readonly<Record<string, Presence>> = { '': 'optional', '+': 'required', '-': 'prohibited' };

/** Parses a query. `fields` are the names that may precede a colon. Stop words are left out: they are not indexed. */
export function parse(text: string, fields: readonly string[]): Query {
  const chunks = fold(text.replace(/\\(?=.)/g, ''))
    .split(/[\s\u0085]+/)
    .filter((chunk) => chunk !== '');
  const all = chunks.flatMap((chunk) => clausesOf(chunk, fields));
  const last = all.at(-1);
  const growing = last !== undefined && isGrowing(last, text) ? last : undefined;
  const clauses = all.filter((clause) => clause === growing || !isStopWord(clause.word));
  return growing === undefined ? { clauses } : { clauses, growing };
}

/** True if nothing after the last word ends it, and it is not prohibited. "12." may become "12.30". */
function isGrowing({ word, presence, editDistance }: Clause, text: string): boolean {
  const folded = fold(text);
  const rest = folded.slice(folded.lastIndexOf(word) + word.length);
  return (
    presence !== 'prohibited'
    && editDistance === 0
    && !word.includes('*')
    && word.length + rest.length >= shortestGrowing
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

/** "emner:takst" with a field that does not exist is two words; "12:30" is one. */
const withoutColons = (body: string): string => body.replace(/(?<![0-9]):|:(?![0-9])/g, ' ');

function lastNumber(modifiers: string, sign: string): number | undefined {
  const start = modifiers.lastIndexOf(sign);
  return start < 0 ? undefined : Number.parseInt(modifiers.slice(start + 1), 10);
}

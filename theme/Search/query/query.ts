// What people type, as clauses: lunr's query language (`+must -not titel:word word^2 begin* word~1`) over Danish words. lunr's
// own parser throws at what it does not understand and cuts case numbers at their hyphen, so this one takes its place: signs
// that make no sense where they stand are no signs, and every text is a query.
import { isStopWord } from '../danish/stop-words';
import { fold, queryWords } from '../danish/analysis';

export type Presence = 'optional' | 'required' | 'prohibited';

/** One word of a query and what is asked of it. */
export interface Clause {
  /** Folded, not stemmed; with stars where any letters may stand. */
  readonly word: string;
  readonly presence: Presence;
  /** The field it is sought in; all of them where there is none. */
  readonly field?: string;
  readonly boost: number;
  /** How many letters may differ, 0-2. */
  readonly editDistance: number;
}

/** A query's clauses, and the last of them if its word may still be growing. */
export interface Query {
  readonly clauses: readonly Clause[];
  readonly growing?: Clause;
}

/** In characters typed: guesses from a single letter would be most of the vocabulary. */
const shortestGrowing = 2;

const presences: Readonly<Record<string, Presence>> = { '': 'optional', '+': 'required', '-': 'prohibited' };

/** Reads a query. `fields` are the names that may stand before a colon. Stop words are left out, for no page has them. */
export function parse(text: string, fields: readonly string[]): Query {
  const chunks = fold(text.replace(/\\(?=.)/g, '')).split(/[\s\u0085]+/).filter((chunk) => chunk !== '');
  const all = chunks.flatMap((chunk) => clausesOf(chunk, fields));
  const last = all.at(-1);
  const growing = last !== undefined && isGrowing(last, text) ? last : undefined;
  const clauses = all.filter((clause) => clause === growing || !isStopWord(clause.word));
  return growing === undefined ? { clauses } : { clauses, growing };
}

/** Nothing stands behind it that ends a word, and it asks for pages rather than against them. "12." may become "12.30". */
function isGrowing({ word, presence, editDistance }: Clause, text: string): boolean {
  const folded = fold(text);
  const rest = folded.slice(folded.lastIndexOf(word) + word.length);
  return presence !== 'prohibited' && editDistance === 0 && !word.includes('*') && word.length + rest.length >= shortestGrowing && /^[^\s\u0085^~*()[\]{}<>/\\]*$/.test(rest);
}

function clausesOf(chunk: string, fields: readonly string[]): Clause[] {
  const [, sign = '', unsigned = ''] = /^([+-]?)(.*)$/s.exec(chunk) ?? [];
  const [, body = '', modifiers = ''] = /^(.*?)((?:[\^~][0-9]+)*)$/s.exec(unsigned) ?? [];
  const colon = body.indexOf(':');
  const field = fields.find((name) => name === body.slice(0, Math.max(colon, 0)));
  const sought = field === undefined ? withoutColons(body) : body.slice(colon + 1);
  return queryWords(sought).map((word) => ({
    word: word.replace(/\*+/g, '*'),
    presence: presences[sign] ?? 'optional',
    ...(field === undefined ? {} : { field }),
    boost: lastNumber(modifiers, '^') ?? 1,
    editDistance: Math.min(lastNumber(modifiers, '~') ?? 0, 2),
  }));
}

/** "emner:takst" with a field that does not exist means both words; "12:30" is one. */
const withoutColons = (body: string): string => body.replace(/(?<![0-9]):|:(?![0-9])/g, ' ');

function lastNumber(modifiers: string, sign: string): number | undefined {
  const start = modifiers.lastIndexOf(sign);
  return start < 0 ? undefined : Number.parseInt(modifiers.slice(start + 1), 10);
}

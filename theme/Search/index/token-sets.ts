// Stock lunr.js's automata, for patterns and for words that may be misspelt. They are a script of their own (search-patterns.js):
// larger than all the rest, and few searches need them.
import lunr from 'lunr';

// lunr.js 2.3.9 tells the nodes of its token set apart by their edges and the numbers of the nodes behind them, all run together
// (lines 1660-1685). A digit in a term can then look like a part of a number, two nodes become one, and words are lost or
// queries throw (lunr.js #503). Case numbers and years are full of digits; a sign that no term holds parts them.
interface TokenSetNode {
  readonly final: boolean;
  readonly id: number;
  readonly edges: Readonly<Record<string, TokenSetNode>>;
  readonly _str?: string;
}

lunr.TokenSet.prototype.toString = function (this: TokenSetNode): string {
  return this._str ?? `${Number(this.final)}${Object.keys(this.edges).sort().map((label) => ` ${label}${this.edges[label]?.id}`).join('')}`;
};

/** A term of the index, or a pattern for several. */
export interface TermPattern {
  /** A star matches any letters. */
  readonly term: string;
  /** How many letters may differ; with more than 0, stars are letters. */
  readonly editDistance: number;
}

/** What this script gives to those that fetch it. */
export interface Patterns {
  readonly matchingTerms: typeof matchingTerms;
}

/** A set of terms as an automaton. */
interface TokenSet {
  intersect(other: TokenSet): TokenSet;
  toArray(): string[];
}

/** What lunr's types leave out. */
const tokenSets = lunr.TokenSet as unknown as {
  fromArray(sortedTerms: readonly string[]): TokenSet;
  fromClause(clause: { readonly term: string; readonly editDistance?: number }): TokenSet;
};

/** The terms that a pattern fits, or that differ from a word by a few letters; in lunr's order. */
export function matchingTerms({ term, editDistance }: TermPattern, terms: Iterable<string>): string[] {
  // lunr takes the mere presence of the key for a fuzzy clause, in which stars are letters.
  const pattern = tokenSets.fromClause(editDistance > 0 ? { term, editDistance } : { term });
  return tokenSets.fromArray([...terms].filter(couldFit({ term, editDistance })).sort()).intersect(pattern).toArray();
}

/** Tells most of the terms that do not fit: an automaton of a whole vocabulary takes seconds to make. */
function couldFit({ term, editDistance }: TermPattern): (other: string) => boolean {
  if (editDistance > 0) return (other) => Math.abs(other.length - term.length) <= editDistance;
  const [first = '', ...others] = term.split('*');
  const last = others.pop() ?? '';
  return (other) => {
    if (!other.startsWith(first) || !other.endsWith(last)) return false;
    let place = first.length;
    for (const piece of others) {
      const found = other.indexOf(piece, place);
      if (found < 0) return false;
      place = found + piece.length;
    }

    return place + last.length <= other.length;
  };
}

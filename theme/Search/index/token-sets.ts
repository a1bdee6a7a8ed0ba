// Matches patterns and fuzzy words with the automata of lunr.js. In a separate script (search-patterns.js), which is
// larger than all others together and needed by few searches.
import lunr from 'lunr';

// lunr.js 2.3.9 identifies the nodes of its token set by a string of their edges and the ids of the nodes behind them,
// without separators (lines 1660-1685). A digit in a term can then be read as part of an id: two nodes become one, and
// words are lost or queries throw (lunr.js #503). Case numbers and years are full of digits, so this
// version puts a space, which no term contains, before each edge.
interface TokenSetNode {
  readonly final: boolean;
  readonly id: number;
  readonly edges: Readonly<Record<string, TokenSetNode>>;
  readonly _str?: string;
}

lunr.TokenSet.prototype.toString = function (this: TokenSetNode): string {
  if (this._str !== undefined) return this._str;
  const edges = Object.keys(this.edges)
    .sort()
    .map((label) => ` ${label}${this.edges[label]?.id}`);
  return Number(this.final) + edges.join('');
};

/** A term of the index, or a pattern for several. */
export interface TermPattern {
  /** A star matches any letters. */
  readonly term: string;
  /** The maximum edit distance. Above 0, a star is a letter like any other, not a wildcard. */
  readonly editDistance: number;
}

/** What this script exports to the worker. */
export interface Patterns {
  readonly matchingTerms: typeof matchingTerms;
}

/** A set of terms as an automaton. */
interface TokenSet {
  intersect(other: TokenSet): TokenSet;
  toArray(): string[];
}

/** Members that lunr's type declarations omit. */
const tokenSets = lunr.TokenSet as unknown as {
  fromArray(sortedTerms: readonly string[]): TokenSet;
  fromClause(clause: { readonly term: string; readonly editDistance?: number }): TokenSet;
};

/** The terms that match a pattern, or that differ from a word by at most `editDistance` letters; in lunr's order. */
export function matchingTerms({ term, editDistance }: TermPattern, terms: Iterable<string>): string[] {
  // For lunr, the presence of the key makes the clause fuzzy.
  const pattern = tokenSets.fromClause(editDistance > 0 ? { term, editDistance } : { term });
  const candidates = [...terms].filter(mayMatch({ term, editDistance })).sort();
  return tokenSets.fromArray(candidates).intersect(pattern).toArray();
}

/** Rules out most terms cheaply, as building an automaton of a whole vocabulary takes seconds. */
function mayMatch({ term, editDistance }: TermPattern): (other: string) => boolean {
  if (editDistance > 0) return (other) => Math.abs(other.length - term.length) <= editDistance;
  const [first = '', ...others] = term.split('*');
  const last = others.pop() ?? '';
  return (other) => {
    if (!other.startsWith(first) || !other.endsWith(last)) return false;
    let position = first.length;
    for (const piece of others) {
      const found = other.indexOf(piece, position);
      if (found < 0) return false;
      position = found + piece.length;
    }

    return position + last.length <= other.length;
  };
}

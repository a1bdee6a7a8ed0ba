// Matches patterns and fuzzy words with the automata of lunr.js. Bundled as a separate script (search-patterns.js), as
// it is larger than all other scripts together and few searches need it.
import lunr from 'lunr';

// lunr.js 2.3.9 identifies a node of its token set by a string, without separators (lines 1660-1685). The string has
// the labels of the node's edges and the ids of the nodes that they lead to. A digit in a term can be confused with an
// id. Then two different nodes are merged, and words are lost or queries throw (lunr.js #503). Case numbers and years
// are full of digits. So this version puts a space before each edge. No term contains a space.
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

/** A term to match, or a pattern for several terms. */
export interface TermPattern {
  /** A star matches any letters, or none. */
  readonly term: string;
  /** The maximum edit distance. If above 0, a star matches exactly one character. */
  readonly editDistance: number;
}

/** What this script exports to the worker. */
export interface PatternMatcher {
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

/** The terms that match a pattern or are within the edit distance of a word, in lunr's order. */
export function matchingTerms({ term, editDistance }: TermPattern, terms: Iterable<string>): string[] {
  // lunr treats a clause with the key `editDistance` as fuzzy, whatever its value.
  const pattern = tokenSets.fromClause(editDistance > 0 ? { term, editDistance } : { term });
  const candidates = [...terms].filter(createPrefilter({ term, editDistance })).sort();
  return tokenSets.fromArray(candidates).intersect(pattern).toArray();
}

/** Creates a quick test that rules out most terms. An automaton of a whole vocabulary takes seconds to build. */
function createPrefilter({ term, editDistance }: TermPattern): (other: string) => boolean {
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

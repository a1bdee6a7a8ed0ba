// Stock lunr.js's automata, for patterns and for words that may be misspelt.
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

/** Sets of terms as automata, for patterns. */
interface TokenSet {
  intersect(other: TokenSet): TokenSet;
  toArray(): string[];
}

/** What lunr's types leave out. */
export const tokenSets = lunr.TokenSet as unknown as {
  fromArray(sortedTerms: readonly string[]): TokenSet;
  fromClause(clause: { readonly term: string; readonly editDistance?: number }): TokenSet;
};

/**
 * The order in which `toArray` lists what begins alike (lunr.js 2.3.9, lines 1615-1648): a word before those that it begins; then,
 * as it takes the last edge first and JavaScript keeps digits before all other keys, letters from the last to the first, then digits.
 */
export function asTokenSetsList(left: string, right: string): number {
  let same = 0;
  while (same < left.length && left[same] === right[same]) same++;
  if (same === left.length || same === right.length) return left.length - right.length;
  const [isLeftDigit, isRightDigit] = [isDigit(left[same]!), isDigit(right[same]!)];
  if (isLeftDigit !== isRightDigit) return isLeftDigit ? 1 : -1;
  return left[same]! < right[same]! ? 1 : -1;
}

const isDigit = (letter: string): boolean => letter >= '0' && letter <= '9';

// Stock lunr.js with lunr-languages' Danish: loading this module registers the `stemmer-da` that the index asks for.
import lunr from 'lunr';
import stemmerSupport from 'lunr-languages/lunr.stemmer.support.js';
import danish from 'lunr-languages/lunr.da.js';

type Plugin = (target: typeof lunr) => void;
type Step = (token: lunr.Token) => lunr.Token | undefined;

(stemmerSupport as unknown as Plugin)(lunr);
(danish as unknown as Plugin)(lunr);

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

const { stemmer, stopWordFilter } = (lunr as unknown as { da: { stemmer: Step; stopWordFilter: Step } }).da;

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

/** The Danish stem of a folded word. */
export const stem = (word: string): string => String(stemmer(new lunr.Token(word, {})));

/** Whether a folded word is too common to be in the index. */
export const isStopWord = (word: string): boolean => stopWordFilter(new lunr.Token(word, {})) === undefined;

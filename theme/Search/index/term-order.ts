// The order in which lunr.js lists the terms that a pattern matches.

/**
 * Compares two terms by the order in which lunr.TokenSet's `toArray` lists them (lunr.js 2.3.9, lines 1615-1648). A
 * term comes before longer ones that begin with it. Otherwise the first different character decides: letters before
 * digits, each in descending order. The reason is that `toArray` takes the last edge first, and JavaScript orders
 * digits before all other keys.
 */
export function compareAsLunrTokenSet(left: string, right: string): number {
  let shared = 0;
  while (shared < left.length && left[shared] === right[shared]) shared++;
  if (shared === left.length || shared === right.length) return left.length - right.length;
  const [isLeftDigit, isRightDigit] = [isDigit(left[shared]!), isDigit(right[shared]!)];
  if (isLeftDigit !== isRightDigit) return isLeftDigit ? 1 : -1;
  return left[shared]! < right[shared]! ? 1 : -1;
}

const isDigit = (letter: string): boolean => letter >= '0' && letter <= '9';

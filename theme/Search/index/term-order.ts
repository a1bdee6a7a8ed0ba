// The order in which lunr.js lists the terms that a pattern matches.

/**
 * Compares two terms with a common prefix as lunr.TokenSet's `toArray` lists them (lunr.js 2.3.9, lines 1615-1648): a
 * term before the longer ones that begin with it, otherwise by the first character that differs, descending, digits
 * after letters: `toArray` takes the last edge first, and JavaScript keeps digits before all other keys.
 */
export function lunrTokenSetOrder(left: string, right: string): number {
  let same = 0;
  while (same < left.length && left[same] === right[same]) same++;
  if (same === left.length || same === right.length) return left.length - right.length;
  const [isLeftDigit, isRightDigit] = [isDigit(left[same]!), isDigit(right[same]!)];
  if (isLeftDigit !== isRightDigit) return isLeftDigit ? 1 : -1;
  return left[same]! < right[same]! ? 1 : -1;
}

const isDigit = (letter: string): boolean => letter >= '0' && letter <= '9';

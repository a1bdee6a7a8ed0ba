/** Twenty queries of one to three common or rare words from the pages. */
export function queriesOf(pages) {
  const counts = new Map();
  for (const [, , text] of pages) {
    for (const word of new Set(text.toLowerCase().match(/\p{L}{4,}/gu))) counts.set(word, (counts.get(word) ?? 0) + 1);
  }

  const byCount = (left, right) => counts.get(right) - counts.get(left) || (left < right ? -1 : 1);
  const words = [...counts.keys()].sort(byCount);
  // The word at a rank that grows exponentially with the share: 0 is the most common, 1 the rarest.
  const at = (share) => words[Math.floor(words.length ** share) - 1];
  const shares = [0.2, 0.3, 0.35, 0.4, 0.45, 0.5, 0.55, 0.6, 0.7, 0.8];
  const combine = (share, i) =>
    [at(share), at(shares[(i * 3 + 4) % shares.length]), ...(i % 3 === 2 ? [at(0.65)] : [])].join(' ');
  return [...shares.map(at), ...shares.map(combine)];
}

/** Twenty queries of one to three words that the pages have, common and rare ones. */
export function queriesOf(pages) {
  const counts = new Map();
  for (const [, , text] of pages) for (const word of new Set(text.toLowerCase().match(/\p{L}{4,}/gu))) counts.set(word, (counts.get(word) ?? 0) + 1);
  const words = [...counts.keys()].sort((left, right) => counts.get(right) - counts.get(left) || (left < right ? -1 : 1));
  const at = (share) => words[Math.floor(words.length ** share) - 1];
  const shares = [0.2, 0.3, 0.35, 0.4, 0.45, 0.5, 0.55, 0.6, 0.7, 0.8];
  return [...shares.map(at), ...shares.map((share, i) => [at(share), at(shares[(i * 3 + 4) % shares.length]), ...(i % 3 === 2 ? [at(0.65)] : [])].join(' '))];
}

// Reads { index, queries, oddities }. Writes { hits, differences, failures }: where the client's reading of a query in lunr's
// language finds anything but what lunr's own parser finds, and which odd texts make the client throw.
import fs from 'node:fs';
import { loadClient } from './client.mjs';

const { search, lunr } = await loadClient('search', 'danish');
const { index, queries, oddities } = JSON.parse(fs.readFileSync(0, 'utf8'));
const loaded = lunr.Index.load(index);
const differences = [];
let hits = 0;
for (const query of queries) {
  const expected = loaded.search(query).map(({ ref, score }) => `${ref} ${score.toFixed(6)}`);
  const actual = search(loaded, `${query} `).map(({ ref, score }) => `${ref} ${score.toFixed(6)}`);
  hits += expected.length;
  if (actual.join() !== expected.join()) differences.push(`${query}: ${actual.length} hits, not ${expected.length}`);
}

const failures = oddities.flatMap((text) => {
  try {
    search(loaded, text);
    return [];
  } catch (error) {
    return [`${text}: ${error}`];
  }
});
process.stdout.write(JSON.stringify({ hits, differences, failures }));

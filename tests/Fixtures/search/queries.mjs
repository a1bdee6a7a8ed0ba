// Reads { index, folder, queries }. Writes { hits, differences }: where the client's reading of a query in lunr's
// language finds anything but what lunr's own parser finds.
import fs from 'node:fs';
import { filesOf, lunrFind } from './engine.mjs';
import { loadLunr, mendTokenSets } from './lunr.mjs';

const { index, folder, queries } = JSON.parse(fs.readFileSync(0, 'utf8'));
const lunr = loadLunr();
mendTokenSets(lunr);
const loaded = lunr.Index.load(index);
const files = filesOf(folder);
const differences = [];
let hits = 0;
for (const query of queries) {
  const expected = loaded.search(query).map(({ ref, score }) => `${ref} ${score.toFixed(6)}`);
  const actual = (await lunrFind(query, files)).map(({ ref, score }) => `${ref} ${score.toFixed(6)}`);
  hits += expected.length;
  if (actual.join() !== expected.join()) differences.push(`${query}: ${actual.length} hits, not ${expected.length}`);
}

process.stdout.write(JSON.stringify({ hits, differences }));

// Reads { index, folder, queries, oddities }. Writes { hits, differences, failures }: where the client's reading of a query in
// lunr's language finds anything but what lunr's own parser finds, and which odd texts make the client throw.
import fs from 'node:fs';
import { client, filesOf, lunrFind } from './engine.mjs';
import { loadLunr, mendTokenSets } from './lunr.mjs';

const { index, folder, queries, oddities } = JSON.parse(fs.readFileSync(0, 'utf8'));
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

const engine = new client.Engine(filesOf(folder));
const failures = [];
for (const text of oddities) {
  try {
    await engine.answer({ text, choices: {}, order: 'relevans', count: 10 });
  } catch (error) {
    failures.push(`${text}: ${error}`);
  }
}

process.stdout.write(JSON.stringify({ hits, differences, failures }));

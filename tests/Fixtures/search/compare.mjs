// Reads { fields, documents, queries, index, folder }: searches our index in shards under the client, now and then whole under
// stock lunr.js, and beside it an index that stock lunr.js builds itself from the same words (lunr-languages' stop words and
// stemmer; the words of the fields that are made of others are terms already). Queries that make stock lunr throw on its own
// index (lunr.js #503) are compared once more with that bug mended on both sides; the client mends it always.
// Writes { hits, queriesWithHits, differences, thrown }.
import fs from 'node:fs';
import { client, fetcherOf, lunrFind } from './engine.mjs';
import { loadLunr, mendTokenSets } from './lunr.mjs';

const lunr = loadLunr();
const { fields, documents, queries, index, folder } = JSON.parse(fs.readFileSync(0, 'utf8'));
const files = new client.Files(fetcherOf(folder));
const differences = [];
const thrown = [];
let hits = 0;
let queriesWithHits = 0;

await compareAll(queries, (query) => thrown.push(query));
if (thrown.length > 0) {
  mendTokenSets(lunr);
  await compareAll(thrown, (query, error) => differences.push(`${query}: lunr throws even when mended: ${error}`));
}

process.stdout.write(JSON.stringify({ hits, queriesWithHits, differences, thrown }));

async function compareAll(some, cannotSearch) {
  const theirs = build();
  const whole = lunr.Index.load(index);
  for (const query of some) {
    let expected;
    try {
      expected = theirs.search(query);
    } catch (error) {
      cannotSearch(query, error);
      continue;
    }

    hits += expected.length;
    queriesWithHits += expected.length > 0 ? 1 : 0;
    if (queriesWithHits % 5 === 0) compare(`${query} (whole)`, expected, whole.search(query));
    compare(`${query} (shards)`, expected, await lunrFind(query, files));
  }
}

// Sums of many weights may differ in their last bits by the order in which they were added: hits that are equal but for that
// may stand in any order among themselves.
function compare(query, expected, actual) {
  if (expected.length !== actual.length) differences.push(`${query}: ${actual.length} hits, not ${expected.length}`);
  const scores = new Map(actual.map(({ ref, score }) => [ref, score]));
  const wrong = expected.findIndex(({ ref, score }, i) => Math.abs((actual[i]?.score ?? NaN) - score) > 1e-3 || !(Math.abs(scores.get(ref) - score) <= 1e-9));
  const displaced = expected.findIndex(({ ref, score }, i) => actual[i]?.ref !== ref && !(Math.abs(actual[i]?.score - score) <= 1e-9));
  const first = [wrong, displaced].filter((place) => place >= 0).sort((left, right) => left - right)[0];
  if (first !== undefined) differences.push(`${query}: hit ${first} is ${JSON.stringify(actual[first])}, not ${JSON.stringify(expected[first])}`);
}

function build() {
  const made = new Set(fields.filter(({ isMade }) => isMade).map(({ name }) => name));
  const unlessMade = (step) => (token, ...others) => (made.has(token.metadata.fields[0]) ? token : step(token, ...others));
  return lunr(function () {
    this.pipeline.reset();
    this.pipeline.add(unlessMade(lunr.da.stopWordFilter), unlessMade(lunr.da.stemmer));
    this.searchPipeline.reset();
    this.searchPipeline.add(lunr.da.stemmer);
    this.ref('ref');
    for (const { name, boost } of fields) this.field(name, { boost });
    for (const { ref, words, boost } of documents) {
      // An array reaches lunr.tokenizer as the words it holds.
      this.add({ ref, ...Object.fromEntries(fields.map(({ name }, i) => [name, words[i]])) }, { boost });
    }
  });
}

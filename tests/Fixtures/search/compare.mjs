// Reads { fields, documents, queries, index }: searches our index with stock lunr.js, and beside it an index that stock
// lunr.js builds itself from the same words (lunr-languages' stop words and stemmer). Queries that make stock lunr throw on
// its own index (lunr.js #503) are compared once more with that bug mended on both sides.
// Writes { hits, queriesWithHits, differences, thrown }.
import fs from 'node:fs';
import { loadLunr, mendTokenSets } from './lunr.mjs';

const lunr = loadLunr();
const { fields, documents, queries, index } = JSON.parse(fs.readFileSync(0, 'utf8'));
const differences = [];
const thrown = [];
let hits = 0;
let queriesWithHits = 0;

compareAll(queries, (query) => thrown.push(query));
if (thrown.length > 0) {
  mendTokenSets(lunr);
  compareAll(thrown, (query, error) => differences.push(`${query}: lunr throws even when mended: ${error}`));
}

process.stdout.write(JSON.stringify({ hits, queriesWithHits, differences, thrown }));

function compareAll(some, cannotSearch) {
  const theirs = build();
  const ours = lunr.Index.load(index);
  for (const query of some) {
    let expected;
    try {
      expected = theirs.search(query);
    } catch (error) {
      cannotSearch(query, error);
      continue;
    }

    compare(query, expected, ours.search(query));
  }
}

function compare(query, expected, actual) {
  hits += expected.length;
  queriesWithHits += expected.length > 0 ? 1 : 0;
  if (expected.length !== actual.length) differences.push(`${query}: ${actual.length} hits, not ${expected.length}`);
  const wrong = expected.findIndex((hit, i) => actual[i]?.ref !== hit.ref || Math.abs(actual[i].score - hit.score) > 1e-3);
  if (wrong >= 0) differences.push(`${query}: hit ${wrong} is ${JSON.stringify(actual[wrong])}, not ${JSON.stringify(expected[wrong])}`);
}

function build() {
  return lunr(function () {
    this.pipeline.reset();
    this.pipeline.add(lunr.da.stopWordFilter, lunr.da.stemmer);
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

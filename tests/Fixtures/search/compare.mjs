// Reads { fields, documents, queries, index, folder }: searches our index in shards under the client, now and then
// whole under stock lunr.js, and beside it an index that stock lunr.js builds itself from the same words
// (lunr-languages' stop words and stemmer; the words of the fields that are made of others are terms already). Where
// stock lunr throws or finds something else, its bug #503 may be why: such queries are compared once more with it
// mended on both sides; the client mends it always. Writes { version, queriesWithHits, thrown, lost, differences }:
// queries at which just that bug makes stock lunr throw, those at which it makes it lose terms, and what differs even
// so.
import fs from 'node:fs';
import { client, filesOf, lunrFind } from './engine.mjs';
import { loadLunr, mendTokenSets } from './lunr.mjs';

const lunr = loadLunr();
const { fields, documents, queries, index, folder } = JSON.parse(fs.readFileSync(0, 'utf8'));
const files = filesOf(folder);
const [theirs, whole] = [build(), lunr.Index.load(index)];
const counts = new Map();

const stock = await compareAll(queries);
const doubtful = queries.filter((query) => stock.thrown.has(query) || stock.differences.has(query));
mendTokenSets(lunr);
for (const one of [theirs, whole]) one.tokenSet = lunr.TokenSet.fromArray(Object.keys(one.invertedIndex).sort());
const mended = await compareAll(doubtful);
const isMended = (query) => !mended.thrown.has(query) && !mended.differences.has(query);

process.stdout.write(
  JSON.stringify({
    version: lunr.version,
    queriesWithHits: queries.filter((query) => counts.get(query) > 0).length,
    thrown: [...stock.thrown.keys()].filter(isMended),
    lost: [...stock.differences.keys()].filter(isMended),
    differences: [...mended.thrown, ...mended.differences].map(([query, what]) => `${query}: ${what}`),
  }),
);

/** How some queries fare under lunr as it is by now: { thrown, differences }, query → what happened. */
async function compareAll(some) {
  const [thrown, differences] = [new Map(), new Map()];
  for (const query of new Set(some)) {
    let expected;
    let loaded;
    try {
      expected = theirs.search(query);
      loaded = queries.indexOf(query) % 5 === 0 ? whole.search(query) : undefined;
    } catch (error) {
      thrown.set(query, `lunr throws: ${error}`);
      continue;
    }

    counts.set(query, expected.length);
    const difference = [
      ...differencesOf(expected, await lunrFind(query, files), 'shards'),
      ...(loaded === undefined ? [] : differencesOf(expected, loaded, 'whole')),
    ];
    if (difference.length > 0) differences.set(query, difference.join('; '));
  }

  return { thrown, differences };
}

// Sums of many weights may differ in their last bits by the order in which they were added: hits that are equal but for
// that may stand in any order among themselves.
function differencesOf(expected, actual, name) {
  const scores = new Map(actual.map(({ ref, score }) => [ref, score]));
  const wrong = expected.findIndex(
    ({ ref, score }, i) =>
      Math.abs((actual[i]?.score ?? NaN) - score) > 1e-3 || !(Math.abs(scores.get(ref) - score) <= 1e-9),
  );
  const displaced = expected.findIndex(
    ({ ref, score }, i) => actual[i]?.ref !== ref && !(Math.abs(actual[i]?.score - score) <= 1e-9),
  );
  const first = [wrong, displaced].filter((place) => place >= 0).sort((left, right) => left - right)[0];
  return [
    ...(expected.length === actual.length ? [] : [`${actual.length} hits, not ${expected.length} (${name})`]),
    ...(first === undefined
      ? []
      : [`hit ${first} is ${shown(actual[first])}, not ${shown(expected[first])} (${name})`]),
  ];
}

function shown(hit) {
  return hit === undefined ? 'none' : `${hit.ref} with ${hit.score}`;
}

function build() {
  const made = new Set(fields.filter(({ isMade }) => isMade).map(({ name }) => name));
  const unlessMade =
    (step) =>
    (token, ...others) =>
      made.has(token.metadata.fields[0]) ? token : step(token, ...others);
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

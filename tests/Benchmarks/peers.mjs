// node peers.mjs SITE TEXTS THEME: measures searches of the index in SITE/soeg, and of Pagefind's of pages with the same texts.
import fs from 'node:fs';
import path from 'node:path';
import { canBrowse, launch, serve } from './browser.mjs';
import { indexWithPagefind } from './pagefind.mjs';
import { queriesOf } from './queries.mjs';

const [site, texts, theme] = process.argv.slice(2);
const pages = JSON.parse(fs.readFileSync(texts, 'utf8'));
const queries = queriesOf(pages);

for (const script of ['search.js', 'search-worker.js']) fs.copyFileSync(path.join(theme, script), path.join(site, script));
if (canBrowse) await measureSearches();
else console.log('searches: not measured (Chromium, or pagefind or playwright-core in NPM_DIR, is missing)');

async function measureSearches() {
  const escape = (text) => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
  pages.forEach(([title, decision, text, number, topics], i) => {
    fs.mkdirSync(path.join(site, String(i)), { recursive: true });
    fs.writeFileSync(path.join(site, String(i), 'index.html'), `<!doctype html><html lang="da"><title>${escape(title)}</title><main data-pagefind-body><h1>${escape(title)}</h1><p>${[text, decision, number, topics].map(escape).join('</p><p>')}</p></main></html>`);
  });
  const start = performance.now();
  const out = indexWithPagefind(site);
  console.log(`Pagefind: ${((performance.now() - start) / 1000).toFixed(2)} s (${/Indexed \d+ pages/.exec(out)?.[0]})`);
  const server = await serve(site);
  const browser = await launch();
  // By turns, for a machine may be slower by the time that the other's turn comes.
  const results = { ours: [], Pagefind: [] };
  for (const query of queries) {
    results.ours.push(await measure(query, searchOurs, browser, server));
    results.Pagefind.push(await measure(query, searchPagefind, browser, server));
  }

  await browser.close();
  server.close();
  for (const [name, measured] of Object.entries(results)) report(name, measured);
}

async function measure(query, run, browser, server) {
  await searchOnce(query, run, browser, server); // the first time the server compresses
  return searchOnce(query, run, browser, server);
}

async function searchOnce(query, run, browser, server) {
  const context = await browser.newContext();
  const page = await context.newPage();
  await page.goto(`${server.base}/bench.html`);
  server.bytes = 0;
  const { ms, hits } = await page.evaluate(run, query);
  await context.close();
  return { query, ms, kB: server.bytes / 1000, hits };
}

function report(name, results) {
  const median = (key) => results.map((one) => one[key]).sort((left, right) => left - right)[results.length >> 1];
  const worst = results.reduce((most, one) => (one.kB > most.kB ? one : most));
  console.log(`${name}: cold to the first ten hits, ${results.length} queries: median ${median('kB').toFixed(1)} kB, ${Math.round(median('ms'))} ms; worst ${worst.kB.toFixed(1)} kB (${worst.query})`);
  if (process.env.VERBOSE) for (const { query, ms, kB, hits } of results) console.log(`  ${query}: ${kB.toFixed(1)} kB, ${Math.round(ms)} ms, ${hits} hits`);
}

// What the page does, from the script that every page has to the answer that it shows; without facets, which come after it.
async function searchOurs(text) {
  const start = performance.now();
  const { SearchClient } = await import('/search.js');
  const { total } = await new SearchClient('/search-worker.js').answer({ text, choices: {}, order: 'relevans', count: 10 });
  return { ms: performance.now() - start, hits: total };
}

async function searchPagefind(text) {
  const start = performance.now();
  const pagefind = await import('/pagefind/pagefind.js');
  const { results } = await pagefind.search(text);
  await Promise.all(results.slice(0, 10).map((result) => result.data()));
  return { ms: performance.now() - start, hits: results.length };
}

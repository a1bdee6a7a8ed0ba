// node peers.mjs SITE TEXTS THEME: measures searches in the index in SITE/soeg, and in a Pagefind index of pages with
// the same texts.
import fs from 'node:fs';
import path from 'node:path';
import { canBrowse, launch, serve } from './browser.mjs';
import { indexWithPagefind } from './pagefind.mjs';
import { queriesOf } from './queries.mjs';

const [site, texts, theme] = process.argv.slice(2);
const pages = JSON.parse(fs.readFileSync(texts, 'utf8'));
const queries = queriesOf(pages);

for (const script of ['site.js', 'search-worker.js']) {
  fs.copyFileSync(path.join(theme, script), path.join(site, script));
}

if (canBrowse) await measureSearches();
else console.log('searches: not measured (Chromium, or pagefind or playwright-core in NPM_DIR, is missing)');

async function measureSearches() {
  const escape = (text) => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
  pages.forEach(([title, decision, text, number, topics], i) => {
    fs.mkdirSync(path.join(site, String(i)), { recursive: true });
    const paragraphs = [text, decision, number, topics].map((part) => `<p>${escape(part)}</p>`).join('');
    const body = `<main data-pagefind-body><h1>${escape(title)}</h1>${paragraphs}</main>`;
    fs.writeFileSync(
      path.join(site, String(i), 'index.html'),
      `<!doctype html><html lang="da"><title>${escape(title)}</title>${body}</html>`);
  });
  const start = performance.now();
  const out = indexWithPagefind(site);
  console.log(`Pagefind: ${((performance.now() - start) / 1000).toFixed(2)} s (${/Indexed \d+ pages/.exec(out)?.[0]})`);
  const server = await serve(site);
  const browser = await launch();
  // The two alternate, as the speed of a machine may change over time.
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
  await searchOnce(query, run, browser, server); // the server compresses files at the first request
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
  const worst = results.reduce((max, one) => (one.kB > max.kB ? one : max));
  const medians = `median ${median('kB').toFixed(1)} kB, ${Math.round(median('ms'))} ms`;
  console.log(`${name}: first ten hits without a cache, ${results.length} queries: ${medians}; `
    + `worst ${worst.kB.toFixed(1)} kB (${worst.query})`);
  if (!process.env.VERBOSE) return;
  for (const { query, ms, kB, hits } of results) {
    console.log(`  ${query}: ${kB.toFixed(1)} kB, ${Math.round(ms)} ms, ${hits} hits`);
  }
}

// Does what the search page does, from loading the script to the displayed answer, but without the facets, which are
// loaded later.
async function searchOurs(text) {
  const start = performance.now();
  const { SearchClient } = await import('/site.js');
  const client = new SearchClient('/search-worker.js');
  const { total } = await client.answer({ text, choices: {}, order: 'relevans', count: 10 });
  return { ms: performance.now() - start, hits: total };
}

async function searchPagefind(text) {
  const start = performance.now();
  const pagefind = await import('/pagefind/pagefind.js');
  const { results } = await pagefind.search(text);
  await Promise.all(results.slice(0, 10).map((result) => result.data()));
  return { ms: performance.now() - start, hits: results.length };
}

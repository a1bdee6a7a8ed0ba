// Reads { site, queries: [{ text, page }] }, where the site has only the pages of our index, and writes
// { name, places }: the rank that Pagefind gives each query's page, as rank.mjs does for our search; only { name } if
// it cannot be run.
import fs from 'node:fs';
import { canBrowse, launch, serve } from './browser.mjs';
import { indexWithPagefind } from './pagefind.mjs';

const { site, queries } = JSON.parse(fs.readFileSync(0, 'utf8'));
process.stdout.write(JSON.stringify(canBrowse ? await rank() : { name: 'Pagefind' }));

async function rank() {
  // The pages have no data-pagefind-body, so the main element is indexed.
  const output = indexWithPagefind(site, '--root-selector', 'main');
  const [server, browser] = [await serve(site), await launch()];
  const page = await browser.newPage();
  await page.goto(`${server.base}/bench.html`);
  const found = await page.evaluate(searchAll, queries.map(({ text }) => text));
  await browser.close();
  server.close();
  return {
    name: /Pagefind v[0-9.]+/.exec(output)?.[0].replace(' v', ' '),
    places: queries.map(({ page: sought }, i) => found[i].map(address).indexOf(sought) + 1),
  };
}

/** The addresses of the first fifty hits for each text, in Pagefind's form. Runs in the browser. */
async function searchAll(texts) {
  const pagefind = await import('/pagefind/pagefind.js');
  const found = [];
  for (const text of texts) {
    const { results } = await pagefind.search(text);
    found.push((await Promise.all(results.slice(0, 50).map((result) => result.data()))).map(({ url }) => url));
  }

  return found;
}

/** The address in the site's form: a path that begins and ends with a slash. */
function address(url) {
  return new URL(url, 'http://localhost').pathname.replace(/index\.html$/, '').replace(/\/?$/, '/');
}

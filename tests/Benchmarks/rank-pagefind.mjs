// Reads { site, queries: [{ text, page }] }, a site that has no other pages than those to be found: writes the places that Pagefind
// gives the queries' pages, { name, places }, as rank.mjs does for ours; { name } alone where it cannot be tried.
import fs from 'node:fs';
import { canBrowse, launch, serve } from './browser.mjs';
import { indexWithPagefind } from './pagefind.mjs';

const { site, queries } = JSON.parse(fs.readFileSync(0, 'utf8'));
process.stdout.write(JSON.stringify(canBrowse ? await rank() : { name: 'Pagefind' }));

async function rank() {
  // The pages mark no body for Pagefind (data-pagefind-body): it reads all that stands between their header and footer.
  const said = indexWithPagefind(site, '--root-selector', 'main');
  const [server, browser] = [await serve(site), await launch()];
  const page = await browser.newPage();
  await page.goto(`${server.base}/bench.html`);
  const found = await page.evaluate(searchAll, queries.map(({ text }) => text));
  await browser.close();
  server.close();
  return { name: /Pagefind v[0-9.]+/.exec(said)?.[0].replace(' v', ' '), places: queries.map(({ page: sought }, i) => found[i].map(address).indexOf(sought) + 1) };
}

/** The addresses of each text's first fifty hits, as Pagefind writes them; runs in the browser. */
async function searchAll(texts) {
  const pagefind = await import('/pagefind/pagefind.js');
  const found = [];
  for (const text of texts) {
    const { results } = await pagefind.search(text);
    found.push((await Promise.all(results.slice(0, 50).map((result) => result.data()))).map(({ url }) => url));
  }

  return found;
}

/** As the site's own addresses: from the first slash, with one at the end. */
function address(url) {
  return new URL(url, 'http://localhost').pathname.replace(/index\.html$/, '').replace(/\/?$/, '/');
}

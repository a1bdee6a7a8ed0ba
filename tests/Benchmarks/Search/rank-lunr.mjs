// Reads { pages: [{ address, texts }], queries: [{ text, page }] } and writes { name, places }: the rank that
// unmodified lunr.js gives each query's page, from 1; 0 if it is not found. rank.mjs does the same for our search.
import fs from 'node:fs';
import { stockIndex, stockName } from './stock.mjs';

const { pages, queries } = JSON.parse(fs.readFileSync(0, 'utf8'));
const index = stockIndex(pages.map(({ texts }) => texts));

process.stdout.write(JSON.stringify({
  name: stockName,
  places: queries.map(({ text, page }) =>
    search(text).slice(0, 50).findIndex(({ ref }) => pages[ref].address === page) + 1),
}));

// lunr.js throws on some texts (lunr.js #503, or invalid query syntax). The user would find nothing.
function search(text) {
  try {
    return index.search(text);
  } catch {
    return [];
  }
}

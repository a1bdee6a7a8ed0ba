// Reads { pages: [{ address, texts }], queries: [{ text, page }] }: writes the places that lunr.js as it comes gives the queries'
// pages, { name, places }, as rank.mjs does for ours: from 1; 0 where a page is not found.
import fs from 'node:fs';
import { stockIndex, stockName } from './stock.mjs';

const { pages, queries } = JSON.parse(fs.readFileSync(0, 'utf8'));
const index = stockIndex(pages.map(({ texts }) => texts));

process.stdout.write(JSON.stringify({
  name: stockName,
  places: queries.map(({ text, page }) => search(text).slice(0, 50).findIndex(({ ref }) => pages[ref].address === page) + 1),
}));

// At some texts lunr throws (lunr.js #503, or signs of its language out of place): who typed them finds nothing.
function search(text) {
  try {
    return index.search(text);
  } catch {
    return [];
  }
}

// node lunr.mjs TEXTS: measures how long lunr.js takes to build the index of the texts, and to build and write it as
// JSON.
import fs from 'node:fs';
import { stockIndex } from './stock.mjs';

const pages = JSON.parse(fs.readFileSync(process.argv[2], 'utf8'));
const start = performance.now();
const index = stockIndex(pages);
const built = performance.now();
JSON.stringify(index);
const written = performance.now();
console.log(JSON.stringify({
  built: (built - start) / 1000,
  written: (written - start) / 1000,
  memory: process.memoryUsage().rss,
}));

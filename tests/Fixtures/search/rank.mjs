// Reads { folder, queries: [{ text, page }] }: writes for each the place of its page among the hits, from 1; 0 where it
// is not found.
import fs from 'node:fs';
import { client, filesOf } from './engine.mjs';

const { folder, queries } = JSON.parse(fs.readFileSync(0, 'utf8'));
const engine = new client.Engine(filesOf(folder));
const places = [];
for (const { text, page } of queries) {
  const { hits } = await engine.answer({ text, choices: {}, order: 'relevans', count: 50 });
  places.push(hits.findIndex(({ address }) => address === page) + 1);
}

process.stdout.write(JSON.stringify(places));

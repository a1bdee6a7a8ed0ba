// Reads { folder, queries }, writes what may have been meant by each; null where nothing else is likely.
import fs from 'node:fs';
import { client, filesOf } from './engine.mjs';

const { folder, queries } = JSON.parse(fs.readFileSync(0, 'utf8'));
const engine = new client.Engine(filesOf(folder));
const meant = [];
for (const text of queries)
  meant.push((await engine.answer({ text, choices: {}, order: 'relevans', count: 5 })).suggestion ?? null);
process.stdout.write(JSON.stringify(meant));

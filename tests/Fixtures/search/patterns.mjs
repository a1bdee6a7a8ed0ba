// Reads { folder, words }: writes the patterns that do not find what the word finds that they were made of: { patterns,
// lost }.
import fs from 'node:fs';
import { client, filesOf } from './engine.mjs';

const { folder, words } = JSON.parse(fs.readFileSync(0, 'utf8'));
const files = filesOf(folder);
const directory = await files.directory();
const search = async (text) =>
  (await client.find(client.expandQuery(text, 'complete', directory), directory, files))
    .top(Infinity)
    .map(({ document }) => document);
const patterns = (word) => [
  `${word}*`,
  `*${word}`,
  ...(word.length > 3 ? [`${word.slice(0, 2)}*${word.slice(2)}`] : []),
];
const lost = [];
let count = 0;
for (const word of words) {
  const whole = await search(word);
  for (const pattern of patterns(word)) {
    const found = new Set(await search(pattern));
    count++;
    if (whole.some((document) => !found.has(document))) lost.push(pattern);
  }
}

process.stdout.write(JSON.stringify({ patterns: count, lost }));

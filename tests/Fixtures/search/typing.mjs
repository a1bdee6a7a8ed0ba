// Reads { folder, words }: types each word letter by letter and writes where a page that the whole word finds is not found yet.
// { steps, lost }
import fs from 'node:fs';
import { client, fetcherOf } from './engine.mjs';

const { folder, words } = JSON.parse(fs.readFileSync(0, 'utf8'));
const files = new client.Files(fetcherOf(folder));
const directory = await files.directory();
const search = async (text, isWhole) => (await client.find(client.demandsOf(text, isWhole, directory), directory, files)).map(({ document }) => document);
const lost = [];
let steps = 0;
for (const word of words) {
  const whole = await search(word, true);
  for (let end = 2; end <= word.length; end++) {
    for (const sign of ['', '+']) {
      const found = new Set(await search(sign + word.slice(0, end), false));
      steps++;
      if (whole.some((document) => !found.has(document))) lost.push(`${sign}${word.slice(0, end)} for ${word}`);
    }
  }
}

process.stdout.write(JSON.stringify({ steps, lost }));

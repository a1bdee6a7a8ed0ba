// Reads { folder, words }: types each word letter by letter, those with æ, ø or å without them too, and writes where a
// page that the whole word finds is not found yet: { steps, lost }. Every other word is required.
import fs from 'node:fs';
import { client, filesOf } from './engine.mjs';

const { folder, words } = JSON.parse(fs.readFileSync(0, 'utf8'));
const files = filesOf(folder);
const directory = await files.directory();
const search = async (text, lastWord) =>
  (await client.find(client.expandQuery(text, lastWord, directory), directory, files))
    .top(Infinity)
    .map(({ document }) => document);
const lost = [];
let steps = 0;
const spelledOut = (word) => word.replaceAll('å', 'aa').replaceAll('æ', 'ae').replaceAll('ø', 'oe');
for (const [number, given] of words.entries()) {
  for (const word of new Set([given, spelledOut(given)])) await type(word, number % 2 === 0 ? '' : '+');
}

process.stdout.write(JSON.stringify({ steps, lost }));

async function type(word, sign) {
  const whole = await search(word, 'complete');
  for (let end = 2; end <= word.length; end++) {
    const found = new Set(await search(sign + word.slice(0, end), 'unfinished'));
    steps++;
    if (whole.some((document) => !found.has(document))) lost.push(`${sign}${word.slice(0, end)} for ${word}`);
  }
}

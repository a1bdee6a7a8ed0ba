// Reads { index, words }: types each word letter by letter and writes where a page that the whole word finds is not found yet.
// { steps, lost }
import fs from 'node:fs';
import { loadClient } from './client.mjs';

const { search, lunr } = await loadClient('search', 'danish');
const { index, words } = JSON.parse(fs.readFileSync(0, 'utf8'));
const loaded = lunr.Index.load(index);
const lost = [];
let steps = 0;
for (const word of words) {
  const whole = search(loaded, `${word} `).map(({ ref }) => ref);
  for (let end = 2; end <= word.length; end++) {
    for (const sign of ['', '+']) {
      const refs = new Set(search(loaded, sign + word.slice(0, end)).map(({ ref }) => ref));
      steps++;
      if (whole.some((ref) => !refs.has(ref))) lost.push(`${sign}${word.slice(0, end)} for ${word}`);
    }
  }
}

process.stdout.write(JSON.stringify({ steps, lost }));

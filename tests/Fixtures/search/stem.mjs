// Reads a JSON array of words, writes the array of their stems by lunr-languages.
import fs from 'node:fs';
import { loadLunr } from './lunr.mjs';

const lunr = loadLunr();
const words = JSON.parse(fs.readFileSync(0, 'utf8'));
process.stdout.write(JSON.stringify(words.map((word) => lunr.da.stemmer(new lunr.Token(word, {})).toString())));

// Reads texts, writes what the client makes of each: its words, and the words it finds in place.
import fs from 'node:fs';
import { loadClient } from './client.mjs';

const { words, wordsInPlace } = await loadClient('analysis');
const texts = JSON.parse(fs.readFileSync(0, 'utf8'));
process.stdout.write(JSON.stringify(texts.map((text) => ({ words: words(text), inPlace: [...wordsInPlace(text)].map(({ word }) => word) }))));

// Reads texts, writes the words that the client cuts each into.
import fs from 'node:fs';
import { loadClient } from './client.mjs';

const { words } = await loadClient('danish/analysis');
const texts = JSON.parse(fs.readFileSync(0, 'utf8'));
process.stdout.write(JSON.stringify(texts.map(words)));

// Reads { stems, stops }, writes { stems, stops }: what the client takes for the stem of each of the first, and which of the
// second are stop words to it.
import fs from 'node:fs';
import { loadClient } from './client.mjs';

const { stem, isStopWord } = await loadClient('stemmer', 'stop-words');
const { stems, stops } = JSON.parse(fs.readFileSync(0, 'utf8'));
process.stdout.write(JSON.stringify({ stems: stems.map(stem), stops: stops.filter(isStopWord) }));

// Reads { before, after, query }: searches while the site is published anew between two searches. Writes the titles found then,
// how often the directory was fetched, and whether a site that is gone altogether fails rather than hangs: { hits, directories, fails }.
import fs from 'node:fs';
import { client, fetcherOf, filesOf } from './engine.mjs';

const { before, after, query } = JSON.parse(fs.readFileSync(0, 'utf8'));
const log = new Map();
let folder = before;
const files = filesOf(folder, (name, isNewest) => fetcherOf(folder, log)(name, isNewest));
const engine = new client.Engine(files);
const ask = (text) => engine.answer({ text, choices: {}, order: 'relevans', count: 10 });
await files.directory();
folder = after;
const { hits } = await ask(query);
const directories = log.get('indeks.json');
folder = `${after}/nowhere`;
const fails = await ask('andet').then(() => false, () => true);
process.stdout.write(JSON.stringify({ hits: hits.map(({ title }) => title.map(({ text }) => text).join('')), directories, fails }));

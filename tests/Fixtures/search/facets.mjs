// Reads { folder, text, choices }, writes the counts of each facet's values: { emne: { a: 3 } }.
import fs from 'node:fs';
import { client, filesOf } from './engine.mjs';

const { folder, text, choices } = JSON.parse(fs.readFileSync(0, 'utf8'));
const counts = await new client.Engine(filesOf(folder)).counts({ text, choices, order: 'relevans', count: 10 });
process.stdout.write(
  JSON.stringify(
    Object.fromEntries(
      counts.map(({ key, values }) => [key, Object.fromEntries(values.map((value) => [value.key, value.count]))]),
    ),
  ),
);

// Reads { folder, queries }, writes the refs of each query's hits in order.
import fs from 'node:fs';
import { client, filesOf } from './engine.mjs';

const { folder, queries } = JSON.parse(fs.readFileSync(0, 'utf8'));
const engine = new client.Engine(filesOf(folder));
const answers = [];
for (const text of queries)
  answers.push(
    (await engine.answer({ text: `${text} `, choices: {}, order: 'relevans', count: 50 })).hits.map(({ address }) =>
      address.replaceAll('/', ''),
    ),
  );
process.stdout.write(JSON.stringify(answers));

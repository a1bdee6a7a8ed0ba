// Reads { folder }: an index. Writes { terms, misplaced }: what its shards hold, and what the directory looks for in
// another shard.
import fs from 'node:fs';
import { filesOf } from './engine.mjs';
import { loadClient } from './client.mjs';

const { Shard } = await loadClient('index/shard');
const { folder } = JSON.parse(fs.readFileSync(0, 'utf8'));
const files = filesOf(folder);
const directory = await files.directory();
const [terms, misplaced] = [[], []];
for (const path of directory.shardsOf('')) {
  for (const [term] of (await files.get(path, (file) => new Shard(file))).startingWith('')) {
    terms.push(term);
    if (directory.shardOf(term) !== path) misplaced.push(term);
  }
}

process.stdout.write(JSON.stringify({ terms, misplaced }));

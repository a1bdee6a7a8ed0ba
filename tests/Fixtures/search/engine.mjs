// The client's engine over the files of an index that lie in a folder.
import fs from 'node:fs';
import path from 'node:path';
import { loadClient } from './client.mjs';

export const client = await loadClient(
  'query/engine',
  'index/files',
  'query/find',
  'query/query',
  'danish/stemmer',
  'query/facets',
  'query/compound',
  'index/token-sets',
);

/** Reads as the browser fetches; `path` → how often it was read, in `log`. */
export const fetcherOf =
  (folder, log = new Map()) =>
  async (name) => {
    log.set(name, (log.get(name) ?? 0) + 1);
    const file = path.join(folder, name);
    if (!fs.existsSync(file)) throw new client.FileNotFoundError(name);
    return JSON.parse(fs.readFileSync(file, 'utf8'));
  };

/** What the client fetches, from a folder; with another `fetcher`, as that reads. */
export const filesOf = (folder, fetcher = fetcherOf(folder)) => new client.Files(fetcher, async () => client);

/** What a query asks in lunr's own terms: each word by its stem, in every field, nothing added. */
export function lunrClauses(text, { fields }) {
  return client.parse(`${text} `, fields).clauses.map(({ word, presence, field, boost, editDistance }) => ({
    presence,
    variants: [
      {
        term: word.includes('*') ? word : client.stem(word),
        editDistance,
        boost,
        fields: field === undefined ? fields : [field],
        mayUsePrefixEntry: false,
        matchesSurfaceForms: false,
      },
    ],
  }));
}

/** Searches in lunr's own terms. */
export async function lunrFind(text, files) {
  const directory = await files.directory();
  return (await client.find(lunrClauses(text, directory), directory, files))
    .top(Infinity)
    .map(({ document, score }) => ({ ref: String(document), score }));
}

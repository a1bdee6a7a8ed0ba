// node redirects.mjs <repository> <_redirects> <address>…: the rules that Netlify's parser reads from a file, and where its engine
// sends each address, as JSON.
import { createRequire } from 'node:module';
import { pathToFileURL } from 'node:url';
import { join } from 'node:path';

const [repository, file, ...addresses] = process.argv.slice(2);
const require = createRequire(join(repository, 'tests/package.json'));
const { parseAllRedirects } = await import(pathToFileURL(require.resolve('@netlify/redirect-parser')).href);
const { redirects, errors } = await parseAllRedirects({ redirectsFiles: [file], configRedirects: [], minimal: false });

const engine = await require('netlify-redirector').parseJSON(JSON.stringify(redirects.map(({ from, query, ...rule }) => ({ ...rule, origin: from, params: query }))), {});
const sentTo = (address) => {
  const { pathname, search } = new URL(address, 'https://vidensbanken.example');
  const request = { scheme: 'https', host: 'vidensbanken.example', path: pathname, query: search.slice(1), headers: {}, cookieValues: {}, getHeader: () => '', getCookie: () => '' };
  return engine.match(request)?.to ?? null;
};

console.log(JSON.stringify({
  errors: errors.map((error) => error.message),
  rules: redirects.map(({ from, query, to, status, force }) => [from, ...Object.entries(query ?? {}).map((pair) => pair.join('=')), to, status, force].join(' ')),
  sent: addresses.map(sentTo),
}));
process.exit(0);

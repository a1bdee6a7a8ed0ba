// node read.mjs <repository> <output folder>: what Netlify itself makes of netlify.toml and _redirects, as JSON.
import { createRequire } from 'node:module';
import { pathToFileURL } from 'node:url';
import { join } from 'node:path';

const [repository, output] = process.argv.slice(2);
const require = createRequire(join(repository, 'tests/package.json'));
const load = name => import(pathToFileURL(require.resolve(name)).href);
const { resolveConfig } = await load('@netlify/config');
const { parseAllHeaders } = await load('@netlify/headers-parser');
const { parseAllRedirects } = await load('@netlify/redirect-parser');

const configOf = async (context) => (await resolveConfig({ cwd: repository, context, offline: true, mode: 'cli', logs: { stdout: [], stderr: [] } })).config;
const contexts = ['production', 'deploy-preview', 'branch-deploy'];
const commands = Object.fromEntries(await Promise.all(contexts.map(async (context) => [context, (await configOf(context)).build.command])));
const config = await configOf('production');
const headers = await parseAllHeaders({ netlifyConfigPath: join(repository, 'netlify.toml'), headersFiles: [], configHeaders: [], minimal: true });
const redirects = await parseAllRedirects({ redirectsFiles: [join(output, '_redirects')], configRedirects: [], minimal: true });
console.log(JSON.stringify({ publish: config.build.publish, commands, headers, redirects }));

// Checks the types and runs the tests of the theme's scripts: npm test [-- WORD …]. With words, runs only the test
// files whose path contains one of them. Bundles every *.test.ts with esbuild, like the site's scripts, as Node 20 does
// not read TypeScript. Exit code: that of `node --test`, or of the type check if that fails; 1 without any test files.
import { spawnSync } from 'node:child_process';
import { readdirSync, rmSync } from 'node:fs';
import { join, resolve } from 'node:path';
import esbuild from 'esbuild';

const tests = import.meta.dirname;
const theme = resolve(tests, '..');
const outdir = resolve(theme, '../obj/theme-tests');
const words = process.argv.slice(2);

const sources = readdirSync(tests, { recursive: true })
  .filter((file) => file.endsWith('.test.ts') && (words.length === 0 || words.some((word) => file.includes(word))))
  .sort();
if (sources.length === 0) {
  console.error(`No *.test.ts in ${tests}${words.length > 0 ? ` has ${words.join(' or ')} in its path` : ''}.`);
  process.exit(1);
}

runOrExit([join(theme, 'node_modules/typescript/bin/tsc'), '--noEmit', '-p', tests]);
rmSync(outdir, { recursive: true, force: true });
await esbuild.build({
  entryPoints: sources.map((file) => join(tests, file)),
  outbase: tests,
  outdir,
  bundle: true,
  format: 'esm',
  platform: 'node',
  target: 'node20',
  outExtension: { '.js': '.mjs' },
  sourcemap: 'inline',
  logLevel: 'warning',
});
const bundles = sources.map((file) => join(outdir, file.replace(/\.ts$/, '.mjs')));
runOrExit(['--enable-source-maps', '--test', ...bundles]);

/** Runs Node in the theme's folder with the streams of this process. Exits if it fails. */
function runOrExit(parameters) {
  const { status } = spawnSync(process.execPath, parameters, { cwd: theme, stdio: 'inherit' });
  if (status !== 0) process.exit(status ?? 1);
}

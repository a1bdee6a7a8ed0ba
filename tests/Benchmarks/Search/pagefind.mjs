// Pagefind, from NPM_DIR.
import { execFileSync } from 'node:child_process';
import path from 'node:path';

/** Indexes a site in place. Returns the output of Pagefind. */
export const indexWithPagefind = (site, ...options) => execFileSync(
  path.join(process.env.NPM_DIR, 'node_modules/.bin/pagefind'),
  ['--site', site, '--force-language', 'da', ...options],
  { encoding: 'utf8' });

// Bundles the theme: node bundle.mjs <target folder>. Writes site.css, search.js, search-worker.js, search-patterns.js,
// tables.js, cards.js, the fonts with their licence and icon.svg there, or ends with exit code 1 and the reason. Reads
// nothing outside this folder.
import { execFileSync } from 'node:child_process';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import esbuild from 'esbuild';
import * as sass from 'sass';
import subsetFont from 'subset-font';

const theme = import.meta.dirname;
const target = resolve(process.argv[2] ?? join(theme, '../obj/theme'));
const browsers = ['chrome111', 'firefox113', 'safari16.4'];

// What Danish text and the names of neighbouring countries need. Styles/_fonts.scss names the same letters
// (unicode-range), so that a page with others falls back for those alone.
const letters =
  ' !"#$%&\'()*+,-./0123456789:;<=>?@ABCDEFGHIJKLMNOPQRSTUVWXYZ[\\]^_`abcdefghijklmnopqrstuvwxyz{|}~'
  + '\u00a0§©«»°±·½×ÄÅÆÉÖØÜßàáâäåæçèéêëíðñóôöøúûüýþ–—‘’‚“”„•…€←→−';

mkdirSync(target, { recursive: true });
checkTypes();
licence();
icon();
await Promise.all([
  style(),
  script('Search/index.ts', 'search.js', 'esm'),
  script('Search/worker.ts', 'search-worker.js', 'iife'),
  script('Search/index/token-sets.ts', 'search-patterns.js', 'iife', 'searchPatterns'),
  script('Tables/index.ts', 'tables.js', 'esm'),
  script('Cards/index.ts', 'cards.js', 'esm'),
  font(400),
  font(600),
]);

function checkTypes() {
  execFileSync(process.execPath, [join(theme, 'node_modules/typescript/bin/tsc'), '--noEmit', '-p', theme], {
    stdio: 'inherit',
  });
}

async function style() {
  const { css } = sass.compile(join(theme, 'Styles/site.scss'), {
    style: 'compressed',
    loadPaths: [join(theme, 'node_modules/dkfds/src/stylesheets')],
    quietDeps: true, // dkfds 11 is pinned; its use of sass's old if() is not ours to mend
  });
  const { code } = await esbuild.transform(css, { loader: 'css', minify: true, target: browsers });
  refuseStrangeAddresses(code);
  write('site.css', code);
}

// The site's content security policy lets a style sheet load our fonts and nothing else; dkfds points to images it does
// not ship.
function refuseStrangeAddresses(css) {
  const strange = [...css.matchAll(/url\(([^)]*)\)/g)]
    .map((match) => match[1])
    .filter((address) => !/^"?plex-[46]00\.woff2"?$/.test(address));
  if (strange.length > 0) {
    throw new Error(`site.css refers to ${strange.join(', ')}`);
  }
}

async function script(source, name, format, globalName) {
  await esbuild.build({
    entryPoints: [join(theme, source)],
    outfile: join(target, name),
    bundle: true,
    format,
    globalName,
    minify: true,
    charset: 'utf8',
    target: browsers,
    logLevel: 'warning',
  });
}

async function font(weight) {
  const whole = readFileSync(
    join(theme, `node_modules/@fontsource/ibm-plex-sans/files/ibm-plex-sans-latin-${weight}-normal.woff2`),
  );
  write(
    `plex-${weight}.woff2`,
    await subsetFont(whole, letters, { targetFormat: 'woff2', keepFeatures: ['kern', 'liga'] }),
  );
}

// The font's licence asks to go wherever the font goes.
function licence() {
  write('plex-license.txt', readFileSync(join(theme, 'node_modules/@fontsource/ibm-plex-sans/LICENSE')));
}

function icon() {
  write('icon.svg', readFileSync(join(theme, 'icon.svg')));
}

function write(name, content) {
  writeFileSync(join(target, name), content);
}

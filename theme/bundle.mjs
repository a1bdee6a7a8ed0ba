// Bundles the theme: node bundle.mjs <target folder>. Writes site.css, site.js, search-worker.js, search-patterns.js,
// tables.js, icon.svg, and the font with its licence to the target folder. If anything fails, prints the reason and
// exits with code 1. Reads nothing outside the folder of this file.
import { execFileSync } from 'node:child_process';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import esbuild from 'esbuild';
import * as sass from 'sass';
import subsetFont from 'subset-font';

const theme = import.meta.dirname;
const fontPackage = join(theme, 'node_modules/@fontsource-variable/ibm-plex-sans');
const target = resolve(process.argv[2] ?? join(theme, '../obj/theme'));
const browsers = ['chrome111', 'firefox113', 'safari16.4'];

// The characters of Danish text and of names from neighbouring countries. Must match unicode-range in
// Styles/_fonts.scss: browsers show all other characters in a fallback font.
const letters =
  ' !"#$%&\'()*+,-./0123456789:;<=>?@ABCDEFGHIJKLMNOPQRSTUVWXYZ[\\]^_`abcdefghijklmnopqrstuvwxyz{|}~'
  + '\u00a0§©«»°±·½×ÄÅÆÉÖØÜßàáâäåæçèéêëíðñóôöøúûüýþ–—‘’‚“”„•…€←→−';

mkdirSync(target, { recursive: true });
checkTypes();
copyLicence();
copyIcon();
await Promise.all([
  bundleStyle(),
  bundleScript('site.ts', 'site.js', 'esm'),
  bundleScript('Search/worker.ts', 'search-worker.js', 'iife'),
  bundleScript('Search/index/token-sets.ts', 'search-patterns.js', 'iife', 'searchPatterns'),
  bundleScript('Tables/index.ts', 'tables.js', 'esm'),
  bundleFont(),
]);

function checkTypes() {
  execFileSync(process.execPath, [join(theme, 'node_modules/typescript/bin/tsc'), '--noEmit', '-p', theme], {
    stdio: 'inherit',
  });
}

async function bundleStyle() {
  const { css } = sass.compile(join(theme, 'Styles/site.scss'), {
    style: 'compressed',
    loadPaths: [join(theme, 'node_modules/dkfds/src/stylesheets')],
    quietDeps: true, // dkfds 11 uses the deprecated if() of Sass
  });
  const { code } = await esbuild.transform(css, { loader: 'css', minify: true, target: browsers });
  rejectOtherUrls(code);
  write('site.css', code);
}

// The site's content security policy lets a style sheet load only our font. The style sheets of dkfds refer to images
// that its package does not contain.
function rejectOtherUrls(css) {
  const others = [...css.matchAll(/url\(([^)]*)\)/g)]
    .map((match) => match[1])
    .filter((address) => !/^"?plex\.woff2"?$/.test(address));
  if (others.length > 0) {
    throw new Error(`site.css refers to ${others.join(', ')}`);
  }
}

async function bundleScript(source, name, format, globalName) {
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

// One file with all weights from regular to semibold: 21.7 kB, where a file for each of the two took 29.1 kB.
async function bundleFont() {
  const whole = readFileSync(join(fontPackage, 'files/ibm-plex-sans-latin-wght-normal.woff2'));
  const font = await subsetFont(whole, letters, {
    targetFormat: 'woff2',
    keepFeatures: ['kern', 'liga'],
    variationAxes: { wght: { min: 400, max: 600, default: 400 } },
  });
  write('plex.woff2', font);
}

// The licence must be distributed with the font.
function copyLicence() {
  write('plex-license.txt', readFileSync(join(fontPackage, 'LICENSE')));
}

function copyIcon() {
  write('icon.svg', readFileSync(join(theme, 'icon.svg')));
}

function write(name, content) {
  writeFileSync(join(target, name), content);
}

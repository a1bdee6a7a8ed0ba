// Runs a headless Chromium, and a server for it.
import fs from 'node:fs';
import http from 'node:http';
import { createRequire } from 'node:module';
import path from 'node:path';
import zlib from 'node:zlib';

const npm = process.env.NPM_DIR ?? '';
const chromium = [process.env.CHROMIUM, '/usr/bin/chromium'].find((file) => file && fs.existsSync(file));

/** True if searches can be run in a browser: Chromium and the npm packages are installed. */
export const canBrowse = chromium !== undefined
  && ['pagefind', 'playwright-core'].every((name) => fs.existsSync(path.join(npm, 'node_modules', name)));

export function launch() {
  const { chromium: browsers } = createRequire(path.resolve(npm, 'x.js'))('playwright-core');
  const args = [
    '--no-sandbox', '--disable-gpu', '--disable-quic', '--disable-background-networking', '--disable-component-update',
    '--disable-sync',
  ];
  return browsers.launch({ executablePath: chromium, args });
}

/** Serves a site, with texts compressed by Brotli as on Netlify, and an empty /bench.html. Counts the bytes sent. */
export function serve(site) {
  const types = {
    '.js': 'text/javascript', '.json': 'application/json', '.html': 'text/html', '.css': 'text/css',
    '.wasm': 'application/wasm',
  };
  const read = (name) => {
    const file = path.join(site, name);
    if (name === '/bench.html') return Buffer.from('<!doctype html><title>b</title>');
    return fs.existsSync(file) ? fs.readFileSync(file) : undefined;
  };
  const ready = new Map();
  const state = { bytes: 0 };
  const server = http.createServer((request, response) => {
    const name = decodeURIComponent(request.url.split('?')[0]);
    const type = types[path.extname(name)];
    if (!ready.has(name)) {
      let content = read(name);
      if (content && type) content = zlib.brotliCompressSync(content);
      ready.set(name, content);
    }

    const content = ready.get(name);
    state.bytes += content?.length ?? 0;
    response.writeHead(content ? 200 : 404, {
      'content-type': type ?? 'application/octet-stream',
      ...(type && content ? { 'content-encoding': 'br' } : {}),
    });
    response.end(content);
  });
  return new Promise((resolve) => server.listen(0, '127.0.0.1', () => resolve(Object.assign(state, {
    base: `http://127.0.0.1:${server.address().port}`,
    close: () => server.close(),
  }))));
}

// The search page's own modules, bundled for Node.
import { createRequire } from 'node:module';
import { fileURLToPath } from 'node:url';

const require = createRequire(new URL('../../../theme/package.json', import.meta.url));

/** What `theme/Search/<name>.ts` exports, for each of the names, as one object. */
export async function loadClient(...names) {
  const { outputFiles } = await require('esbuild').build({
    stdin: {
      contents: names.map((name) => `export * from './${name}';`).join('\n'),
      resolveDir: fileURLToPath(new URL('../../../theme/Search', import.meta.url)),
    },
    bundle: true,
    format: 'esm',
    platform: 'node',
    write: false,
    logLevel: 'error',
  });
  return import(`data:text/javascript;base64,${Buffer.from(outputFiles[0].contents).toString('base64')}`);
}

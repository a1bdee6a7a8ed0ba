import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, normalize, resolve } from 'node:path';
import test from 'node:test';

/** The tests run in theme/ (run.mjs). */
const scripts = ['Search', 'Cards', 'Tables'];
const files = scripts.flatMap((folder) =>
  readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.ts'))
    .map((file) => join(folder, file)),
);

/** From each file to those that it imports, types included. */
const imports = new Map(files.map((file) => [file, importsOf(readFileSync(file, 'utf8'), file)]));

function importsOf(source: string, file: string): string[] {
  return [...source.matchAll(/\bfrom '(\.[^']+)'/g)].map(([, path]) => `${normalize(join(dirname(file), path!))}.ts`);
}

/** The first cycle found in a graph, as the path that returns to its start; undefined if there is none. */
function cycleIn(graph: ReadonlyMap<string, Iterable<string>>): string[] | undefined {
  const done = new Set<string>();
  const visit = (node: string, path: readonly string[]): string[] | undefined => {
    if (path.includes(node)) return [...path.slice(path.indexOf(node)), node];
    if (done.has(node)) return undefined;
    for (const next of graph.get(node) ?? []) {
      const cycle = visit(next, [...path, node]);
      if (cycle) return cycle;
    }

    done.add(node);
    return undefined;
  };
  for (const node of graph.keys()) {
    const cycle = visit(node, []);
    if (cycle) return cycle;
  }

  return undefined;
}

function byFolder(graph: ReadonlyMap<string, readonly string[]>): Map<string, Set<string>> {
  const folders = new Map<string, Set<string>>();
  for (const [file, imported] of graph) {
    const folder = dirname(file);
    const known = folders.get(folder) ?? new Set();
    for (const other of imported.map(dirname)) if (other !== folder) known.add(other);
    folders.set(folder, known);
  }

  return folders;
}

test('every import refers to a file covered by these tests', () => {
  assert.ok(files.length > 30, `only ${files.length} files in ${resolve('.')}`);
  assert.deepEqual(
    [...imports.values()].flat().filter((file) => !imports.has(file)),
    [],
  );
});

test('imports have no cycles, including type imports', () => assert.equal(cycleIn(imports), undefined));

test('imports between folders have no cycles', () => assert.equal(cycleIn(byFolder(imports)), undefined));

test('a cycle is found', () => {
  const graph = new Map([
    ['x/a.ts', ['x/b.ts']],
    ['x/b.ts', ['y/c.ts']],
    ['y/c.ts', ['x/a.ts']],
  ]);
  assert.deepEqual(cycleIn(graph), ['x/a.ts', 'x/b.ts', 'y/c.ts', 'x/a.ts']);
  assert.deepEqual(cycleIn(byFolder(graph)), ['x', 'y', 'x']);
});

test('the index is read by the query, which the page reads, and never the other way', () => {
  const folders = byFolder(imports);
  assert.deepEqual([...folders.get('Search/danish')!], []);
  assert.deepEqual([...folders.get('Search/index')!], ['Search/danish']);
  assert.deepEqual([...folders.get('Search/query')!].sort(), ['Search/danish', 'Search/index']);
  assert.deepEqual([...folders.get('Search/ui')!].sort(), ['Search/index', 'Search/query']);
});

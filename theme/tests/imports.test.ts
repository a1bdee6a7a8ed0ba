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

/** For each file the files that it imports, including type imports. */
const imports = new Map(files.map((file) => [file, importsOf(readFileSync(file, 'utf8'), file)]));

function importsOf(source: string, file: string): string[] {
  return [...source.matchAll(/\bfrom '(\.[^']+)'/g)].map(([, path]) => `${normalize(join(dirname(file), path!))}.ts`);
}

/** Finds a cycle in a graph, as a path that ends at its start; undefined if there is none. */
function findCycle(graph: ReadonlyMap<string, Iterable<string>>): string[] | undefined {
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

function groupByFolder(graph: ReadonlyMap<string, readonly string[]>): Map<string, Set<string>> {
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

test('imports have no cycles, including type imports', () => assert.equal(findCycle(imports), undefined));

test('imports between folders have no cycles', () => assert.equal(findCycle(groupByFolder(imports)), undefined));

test('a cycle is found', () => {
  const graph = new Map([
    ['x/a.ts', ['x/b.ts']],
    ['x/b.ts', ['y/c.ts']],
    ['y/c.ts', ['x/a.ts']],
  ]);
  assert.deepEqual(findCycle(graph), ['x/a.ts', 'x/b.ts', 'y/c.ts', 'x/a.ts']);
  assert.deepEqual(findCycle(groupByFolder(graph)), ['x', 'y', 'x']);
});

test('imports go from ui to query to index to danish, and never the other way', () => {
  const folders = groupByFolder(imports);
  assert.deepEqual([...folders.get('Search/danish')!], []);
  assert.deepEqual([...folders.get('Search/index')!], ['Search/danish']);
  assert.deepEqual([...folders.get('Search/query')!].sort(), ['Search/danish', 'Search/index']);
  assert.deepEqual([...folders.get('Search/ui')!].sort(), ['Search/index', 'Search/query']);
});

import { readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';

/** The tests run in theme/ (run.mjs). */
const root = resolve(process.cwd(), '..');

export const readJson = (path: string): unknown => JSON.parse(readFileSync(join(root, path), 'utf8'));

/** The texts of all Markdown files of the site's content. */
export function contentTexts(): string[] {
  const input = join(root, 'input');
  return readdirSync(input, { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.md'))
    .map((file) => readFileSync(join(input, file), 'utf8'));
}

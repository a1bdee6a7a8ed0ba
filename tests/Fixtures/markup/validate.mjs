// node validate.mjs <repository> <output>: what npm's html-validate, with the rules it recommends, has to say of every page of
// a built site: how many there are, and a list of "path:line:column rule: message".
import { createRequire } from 'node:module';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

const require = createRequire(join(process.argv[2], 'tests/package.json'));
const { HtmlValidate, StaticConfigLoader } = require('html-validate');

const validator = new HtmlValidate(new StaticConfigLoader({ extends: ['html-validate:recommended'] }));
const output = process.argv[3];
const pages = readdirSync(output, { recursive: true }).filter((path) => path.endsWith('.html')).sort();
const told = pages.flatMap((path) =>
  validator.validateStringSync(readFileSync(join(output, path), 'utf8')).results.flatMap(({ messages }) =>
    messages.map(({ line, column, ruleId, message }) => `${path}:${line}:${column} ${ruleId}: ${message}`)));
console.log(JSON.stringify({ pages: pages.length, told }));

// node validate.mjs <repository>: standard input is { schemas: {name: schema}, documents: [{schema, yaml}] } as JSON; standard
// output is, for each document, the paths and rules it breaks. The YAML is read as editors read it (YAML 1.2, core schema).
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { readFileSync } from 'node:fs';

const require = createRequire(join(process.argv[2], 'tests/package.json'));
const Ajv = require('ajv');
const { parse } = require('yaml');

const { schemas, documents } = JSON.parse(readFileSync(0, 'utf8'));
const ajv = new Ajv({ strict: true, strictTypes: false, strictRequired: false, allErrors: true, keywords: ['enumDescriptions'] });
const validators = Object.fromEntries(Object.entries(schemas).map(([name, schema]) => [name, ajv.compile(schema)]));
console.log(JSON.stringify(documents.map(({ schema, yaml }) => {
  const valid = validators[schema](parse(yaml));
  return valid ? [] : validators[schema].errors.map(({ instancePath, keyword, params, message }) =>
    ({ path: instancePath, keyword, key: params.additionalProperty ?? params.missingProperty ?? null, message }));
})));

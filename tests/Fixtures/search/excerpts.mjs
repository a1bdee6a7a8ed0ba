// Reads [{ text, terms }], writes each excerpt with its marked words in brackets.
import fs from 'node:fs';
import { loadClient } from './client.mjs';

const { excerpt, onOneLine } = await loadClient('excerpt');
const cases = JSON.parse(fs.readFileSync(0, 'utf8'));
const shown = ({ text, isMarked }) => (isMarked ? `[${text}]` : text);
process.stdout.write(JSON.stringify(cases.map(({ text, terms }) => excerpt(onOneLine(text), new Set(terms)).map(shown).join(''))));

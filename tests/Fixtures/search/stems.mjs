// node stems.mjs FOLDER_OF_TEXTS > stems.json
//
// The vocabulary that both languages' stemmers are held to, word → stem, as lunr.js has it in
// test/fixtures/stemming_vocab.json. Words: those written in lower case in the .txt files of a folder (so no names),
// and forms made of them with Danish endings. Stems: lunr-languages' own.
import fs from 'node:fs';
import path from 'node:path';
import { loadLunr } from './lunr.mjs';

const lunr = loadLunr();
const endings = [
  's',
  'e',
  'en',
  'et',
  'er',
  'erne',
  'ernes',
  'ens',
  'ede',
  'ende',
  'else',
  'elsen',
  'hed',
  'heden',
  'heder',
  'hedens',
  'ig',
  'igt',
  'lig',
  'ligt',
  'ligste',
  'igst',
  'løs',
  'løst',
  'erende',
  'ethed',
  'gt',
  'dt',
  'kt',
  'ts',
  'erets',
  'nnen',
];

const folder = process.argv[2];
const words = new Set();
for (const file of fs
  .readdirSync(folder)
  .filter((name) => name.endsWith('.txt'))
  .sort()) {
  const text = fs
    .readFileSync(path.join(folder, file), 'utf8')
    .normalize('NFC')
    .replace(/-\s*\n\s*/g, '');
  for (const [word] of text.matchAll(/(?<![\p{L}\p{N}.@-])[a-zæøåé]{2,}(?![\p{L}\p{N}@-])/gu)) words.add(word);
}

const all = new Set(words);
[...words].sort().forEach((word, i) => {
  all.add(word + endings[i % endings.length]);
  all.add(word + endings[(i * 7 + 3) % endings.length]);
});

const entries = [...all].sort().map((word) => [word, lunr.da.stemmer(new lunr.Token(word, {})).toString()]);
const json = JSON.stringify(Object.fromEntries(entries));
process.stdout.write(`${json.replaceAll('","', '",\n"').replace('{', '{\n').replace('}', '\n}')}\n`);

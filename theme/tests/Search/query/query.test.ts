import assert from 'node:assert/strict';
import test from 'node:test';
import { type Clause, parse } from '../../../Search/query/query';

const fields = ['titel', 'tekst'];

/** Each clause as lunr's query language would write it. */
const shown = ({ word, presence, field, boost, editDistance }: Clause): string =>
  ({ optional: '', required: '+', prohibited: '-' })[presence]
  + (field === undefined ? '' : `${field}:`)
  + word
  + (boost === 1 ? '' : `^${boost}`)
  + (editDistance === 0 ? '' : `~${editDistance}`);

for (const [text, expected] of [
  ['Takst +Kommune -analyse', 'takst +kommune -analyse'],
  ['titel:takst emner:takst', 'titel:takst emner takst'],
  ['takst^3~1 takst~9', 'takst^3~1 takst~2'],
  ['sag 2023-016352 kl. 12:30', 'sag 2023-016352 kl 12:30'],
  ['+§ 107 § 85', '+§107 §85'],
  ['+§107', '+§107'],
  ['og taksterne i 2024', 'taksterne 2024'],
  ['ta**kst *analyse', 'ta*kst *analyse'],
  ['+titel:a/b', '+titel:a +titel:b'],
  ['\\+takst\\*', '+takst*'],
  ['+ - ^ ~ : ^^ titel: takst^x', 'takst^x'],
] as const) {
  test(`»${text}« is read as »${expected}«`, () =>
    assert.equal(parse(`${text} `, fields).clauses.map(shown).join(' '), expected));
}

for (const [text, unfinished] of [
  ['takst', 'takst'],
  ['kommune takst', 'takst'],
  ['+titel:tak', 'tak'],
  ['12.', '12'],
  ['og', 'og'],
  ['takst ', undefined],
  ['-takst', undefined],
  ['takst~1', undefined],
  ['takst*', undefined],
  ['t', undefined],
  ['(takst)', undefined],
  ['', undefined],
] as const) {
  test(`in »${text}« ${unfinished === undefined ? 'no word is' : `»${unfinished}« is`} unfinished`, () =>
    assert.equal(parse(text, fields).unfinished?.word, unfinished));
}

test('a word that is still being typed is kept even if it is a stop word', () => {
  assert.deepEqual(
    parse('takst og', fields).clauses.map(({ word }) => word),
    ['takst', 'og'],
  );
  assert.deepEqual(
    parse('takst og ', fields).clauses.map(({ word }) => word),
    ['takst'],
  );
});

test('any text is a query', () => {
  const oddities = [
    '+', '-', '^', '~', ':', '*', '^^', '~~', 'a:', ':a', 'titel:', 'titel::takst', '+-takst', 'takst^', 'takst~x',
    '\\', 'takst\\', '§', '++', '"takst analyse"', '(takst)', 'titel:(takst)', 'a*b*c', '**', '__proto__',
    'constructor:x', '^5', '🙂', '\uD800', 'a^99999999999999999999',
  ];
  for (const text of oddities)
    assert.ok(
      parse(text, fields).clauses.every(({ word, boost }) => word !== '' && boost >= 0),
      text,
    );
});

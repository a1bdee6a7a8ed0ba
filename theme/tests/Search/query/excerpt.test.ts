import assert from 'node:assert/strict';
import test from 'node:test';
import { excerpt, markWords, joinLines, type Segment } from '../../../Search/query/excerpt';

const shown = (segments: readonly Segment[]): string =>
  segments.map(({ text, isMarked }) => (isMarked ? `[${text}]` : text)).join('');
const show = (text: string, ...terms: string[]): string => shown(excerpt(joinLines(text), new Set(terms)));
const filler = 'ord og flere ord, '.repeat(30);

test('lines are joined, with a dot after those without punctuation', () => {
  assert.equal(joinLines('Overskrift\nEn sætning.\nEn til:\nslut'), 'Overskrift · En sætning. En til: slut');
});

test('words with a term are marked in their original spelling', () => {
  assert.equal(
    show('Overskrift\nTakstanalysen er færdig. Taksterne stiger efter § 107.', 'takst', '§107'),
    'Overskrift · [Takstanalysen] er færdig. [Taksterne] stiger efter [§ 107].',
  );
});

test('a long text is shown around the first word found', () => {
  const text = show(`${filler}TI/HCN bliver${filler}`, 'hcn');
  assert.match(text, /^…\u00A0.*TI\/\[HCN\] bliver.*\u00A0…$/);
  assert.ok(text.length > 200 && text.length < 300, `${text.length} characters`);
});

test('without any word found, the beginning is shown', () => {
  assert.equal(show('Ingen af ordene <b>', 'takst'), 'Ingen af ordene <b>');
  assert.match(show(filler, 'takst'), /^ord og flere ord.*\u00A0…$/);
});

test('an empty text has no excerpt', () => assert.deepEqual(excerpt('', new Set(['takst'])), []));

test('a short term is marked as a word, not inside another', () => {
  assert.equal(shown(markWords('en bil og bilen, automobil', new Set(['bil']))), 'en [bil] og [bilen], automobil');
});

test('a prefix entry marks all words with the prefix', () => {
  assert.equal(shown(markWords('Børn og børnehave', new Set(['…børn']))), '[Børn] og [børnehave]');
});

test('stop words are not marked, even if they are terms', () =>
  assert.equal(shown(markWords('den og dens', new Set(['den']))), 'den og [dens]'));

test('letters that folding changes do not move the marks', () => {
  assert.equal(
    shown(markWords('A\u030Alborg og tak\u00ADsten', new Set(['ålborg', 'takst']))),
    '[A\u030Alborg] og [tak\u00ADsten]',
  );
});

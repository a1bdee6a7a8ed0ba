import assert from 'node:assert/strict';
import test from 'node:test';
import {
  expandClause,
  expandJoined,
  matchesVariant,
  spellingsOf,
  type TermVariant,
} from '../../../Search/query/expansion';
import { parse } from '../../../Search/query/query';
import { fields } from '../../support/sample-index';

function expand(text: string): TermVariant[] {
  const { clauses, unfinished } = parse(text, fields);
  return expandClause(clauses[0]!, clauses[0] === unfinished, fields);
}

const shown = ({ term, boost, fields: scope }: TermVariant): string => `${term} ${boost} ${scope.join()}`;

test('a word is expanded to its stem in the stemmed fields and to itself in the field of forms', () => {
  assert.deepEqual(expand('taksterne ').map(shown), ['takst 1 titel,tekst,afledt', 'taksterne 1 form']);
});

test('a prohibited word is expanded to its stem in fields that are not derived', () => {
  assert.deepEqual(expand('-taksterne').map(shown), ['takst 1 titel,tekst']);
});

test('a word with a field is searched only in this field', () => {
  assert.deepEqual(expand('titel:taksterne ').map(shown), ['takst 1 titel']);
});

test('a word that is still being typed is also expanded to its completions, with a lower boost', () => {
  const variants = expand('takstern');
  assert.ok(variants.some((variant) => shown(variant) === 'takst 0.5 titel,tekst,afledt'));
  assert.ok(
    variants.some(({ term, boost, mayUsePrefixEntry }) => term === 'takstern*' && boost === 0.05 && mayUsePrefixEntry),
  );
});

test('a vowel that is half typed may become æ, ø or å', () => {
  assert.deepEqual(
    expand('bo')
      .filter(({ term }) => term.endsWith('*'))
      .map(({ term }) => term),
    ['bo*', 'bø*'],
  );
  assert.deepEqual(
    expand('la')
      .filter(({ term }) => term.endsWith('*'))
      .map(({ term }) => term),
    ['la*', 'lå*', 'læ*'],
  );
});

test('a prefix is expanded to its completions; other patterns match unstemmed words', () => {
  assert.ok(expand('takstanalyse*').some(({ term }) => term === 'takstanalys'));
  assert.ok(expand('takstanalyse*').every(({ matchesSurfaceForms }) => !matchesSurfaceForms));
  assert.deepEqual(
    expand('*analyse').map(({ term, matchesSurfaceForms }) => [term, matchesSurfaceForms]),
    [['*analyse', true]],
  );
});

test('with an edit distance the stem may differ', () => {
  assert.deepEqual(
    expand('taksterne~1').map(({ term, editDistance }) => [term, editDistance]),
    [['takst', 1]],
  );
});

test('variants are distinct', () => {
  for (const text of ['takst', 'aarsrapport', 'boern', 'takst*']) {
    const keys = expand(text).map(({ term, fields: scope }) => `${term} ${scope.join()}`);
    assert.deepEqual(keys, [...new Set(keys)]);
  }
});

test('each aa, ae and oe may be read as å, æ and ø', () => {
  assert.deepEqual(spellingsOf('aarsrapport'), ['aarsrapport', 'årsrapport']);
  assert.deepEqual(spellingsOf('spoergeskemaer').sort(), [
    'spoergeskemaer',
    'spoergeskemær',
    'spørgeskemaer',
    'spørgeskemær',
  ]);
  assert.deepEqual(spellingsOf('takst'), ['takst']);
});

test('in a word with many digraphs, all or none are replaced', () => {
  assert.deepEqual(spellingsOf('aaaeoeaa'), ['aaaeoeaa', 'åæøå']);
});

test('two plain words side by side may be one, with or without an s between them', () => {
  const [first, second] = parse('takst analyse ', fields).clauses;
  assert.deepEqual(
    expandJoined(first!, second!, fields).map(({ term }) => term),
    ['takstanalys', 'takstsanalys'],
  );
  for (const text of [
    '+takst analyse ',
    'titel:takst analyse ',
    'takst~1 analyse ',
    'på 107 ',
    'en 12 ',
    'ti takst ',
  ]) {
    const { clauses } = parse(text, fields);
    assert.deepEqual(clauses.length < 2 ? [] : expandJoined(clauses[0]!, clauses[1]!, fields), [], text);
  }
});

test('an index term is matched with the variant that found it', () => {
  const variant: TermVariant = {
    term: 'takst',
    editDistance: 0,
    boost: 1,
    fields,
    mayUsePrefixEntry: false,
    matchesSurfaceForms: false,
  };
  assert.ok(matchesVariant('takst', variant));
  assert.ok(!matchesVariant('takster', variant));
  assert.ok(matchesVariant('takstanalys', { ...variant, term: 'takst*' }));
  assert.ok(matchesVariant('anything', { ...variant, editDistance: 1 }));
});

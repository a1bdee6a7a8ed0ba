import assert from 'node:assert/strict';
import test from 'node:test';
import { formatAddress, parseAddress } from '../../../Search/ui/address';

test('the state is restored from the address', () => {
  const state = { text: 'børn & unge', choices: { forum: ['das', 'fu'], år: ['2019'] }, order: 'dato' as const };
  const address = formatAddress('/soeg/', state);
  assert.deepEqual(parseAddress(new URL(address, 'https://eksempel.dk').search), state);
});

test('default values are left out of the address', () => {
  assert.equal(formatAddress('/soeg/', { text: ' ', choices: {}, order: 'relevans' }), '/soeg/');
  assert.equal(
    formatAddress('/soeg/', { text: ' takst ', choices: { forum: [] }, order: 'relevans' }),
    '/soeg/?q=takst',
  );
});

test('an empty or strange address is an empty search by relevance', () => {
  assert.deepEqual(parseAddress(''), { text: '', choices: {}, order: 'relevans' });
  assert.equal(parseAddress('?sortering=bogus').order, 'relevans');
});

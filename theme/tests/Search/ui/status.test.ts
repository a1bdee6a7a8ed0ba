import assert from 'node:assert/strict';
import test from 'node:test';
import { found, shownOf, suggested } from '../../../Search/ui/status';

test('the status has the number of hits and the query', () => {
  assert.equal(found(12, 'takst'), '12 fund for »takst«');
  assert.equal(found(3, ''), '3 fund');
  assert.equal(found(0, 'takst'), 'Ingen fund. Prøv et kortere ord.');
  assert.equal(shownOf(30, 41), 'Viser 30 af 41 fund');
});

test('the status of the field has the number of suggestions', () => {
  assert.equal(suggested(0), 'Ingen forslag');
  assert.equal(suggested(6), '6 forslag. Vælg med piletasterne.');
});

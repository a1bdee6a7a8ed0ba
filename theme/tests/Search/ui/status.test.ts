import assert from 'node:assert/strict';
import test from 'node:test';
import { hitStatus, moreHitsStatus, suggestionStatus } from '../../../Search/ui/status';

test('the status has the number of hits and the query', () => {
  assert.equal(hitStatus(12, 'takst'), '12 fund for »takst«');
  assert.equal(hitStatus(3, ''), '3 fund');
  assert.equal(hitStatus(0, 'takst'), 'Ingen fund. Prøv et kortere ord.');
  assert.equal(moreHitsStatus(30, 41), 'Viser 30 af 41 fund');
});

test('the status of the field has the number of suggestions', () => {
  assert.equal(suggestionStatus(0), 'Ingen forslag');
  assert.equal(suggestionStatus(6), '6 forslag. Vælg med piletasterne.');
});

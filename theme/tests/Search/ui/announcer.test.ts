import assert from 'node:assert/strict';
import test, { afterEach, beforeEach, mock } from 'node:test';
import { Announcer } from '../../../Search/ui/announcer';

const delay = 500;
let region: { textContent: string | null };
let announcer: Announcer;

beforeEach(() => {
  mock.timers.enable({ apis: ['setTimeout'] });
  region = { textContent: '' };
  announcer = new Announcer(region, delay);
});
afterEach(() => mock.timers.reset());

test('a text is announced after the delay', () => {
  announcer.announce('6 forslag');
  mock.timers.tick(delay - 1);
  assert.equal(region.textContent, '');
  mock.timers.tick(1);
  assert.equal(region.textContent, '6 forslag');
});

test('only the last of several texts is announced', () => {
  for (const text of ['6 forslag', '5 forslag', '4 forslag']) {
    announcer.announce(text);
    mock.timers.tick(delay - 1);
    assert.equal(region.textContent, '');
  }

  mock.timers.tick(1);
  assert.equal(region.textContent, '4 forslag');
});

test('a cancelled text is not announced', () => {
  announcer.announce('6 forslag');
  announcer.cancel();
  mock.timers.tick(delay);
  assert.equal(region.textContent, '');
});

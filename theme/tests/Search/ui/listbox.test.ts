import assert from 'node:assert/strict';
import test from 'node:test';
import { fieldItself, optionAfter } from '../../../Search/ui/listbox';

function walk(key: string, steps: number, count: number): number[] {
  const positions: number[] = [];
  for (let active = fieldItself; positions.length < steps; positions.push(active)) {
    active = optionAfter(key, active, count)!;
  }

  return positions;
}

test('the down key goes from the field through the options and back to it', () => {
  assert.deepEqual(walk('ArrowDown', 5, 3), [0, 1, 2, fieldItself, 0]);
});

test('the up key goes from the field to the last option, and up to the field again', () => {
  assert.deepEqual(walk('ArrowUp', 5, 3), [2, 1, 0, fieldItself, 2]);
});

test('with no options the field stays active', () => {
  assert.equal(optionAfter('ArrowDown', fieldItself, 0), fieldItself);
  assert.equal(optionAfter('ArrowUp', fieldItself, 0), fieldItself);
});

test('no other key moves', () => assert.equal(optionAfter('Enter', 0, 3), undefined));

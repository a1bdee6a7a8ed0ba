import assert from 'node:assert/strict';
import test, { mock } from 'node:test';
import type { SearchAnswer } from '../../../Search/query/engine';
import type { SearchClient } from '../../../Search/ui/client';
import { partsOfPage, SearchPage } from '../../../Search/ui/page';

/** A fake element, with as much as a search needs. */
class StubElement {
  value = '';
  textContent = '';
  hidden = false;
  readonly children = [];
  readonly listeners = new Map<string, (event: { preventDefault(): void }) => void>();

  addEventListener(name: string, listener: (event: { preventDefault(): void }) => void): void {
    this.listeners.set(name, listener);
  }

  after(): void {}
  append(): void {}
  replaceChildren(): void {}
  setAttribute(): void {}
  closest(): null {
    return null;
  }

  querySelectorAll(): [] {
    return [];
  }
}

const elements = new Map<string, StubElement>();
const find = (selector: string): StubElement => {
  const found = elements.get(selector) ?? new StubElement();
  elements.set(selector, found);
  return found;
};
const settled = (): Promise<void> =>
  new Promise((resolve) => {
    setImmediate(resolve);
  });

test('an earlier search that is still pending does not report that it is slow', async () => {
  mock.timers.enable({ apis: ['setTimeout'] });
  Object.assign(globalThis, {
    document: { querySelector: find, createElement: () => new StubElement(), activeElement: null },
    HTMLInputElement: StubElement,
    location: { pathname: '/soeg/', search: '' },
    history: { state: null, pushState: () => undefined },
    window: {
      addEventListener: () => undefined,
      setTimeout: (action: () => void, delay: number) => setTimeout(action, delay),
      clearTimeout: (timer: NodeJS.Timeout) => clearTimeout(timer),
      matchMedia: () => ({ matches: true }),
    },
  });
  const answers: ((answer: SearchAnswer) => void)[] = [];
  const client = {
    prepare: () => undefined,
    answer: () =>
      new Promise<SearchAnswer>((resolve) => {
        answers.push(resolve);
      }),
    counts: () => Promise.resolve([]),
  };
  const page = new SearchPage(partsOfPage()!, client as unknown as SearchClient);
  assert.ok(page);
  const submit = (text: string): void => {
    find('#q').value = text;
    find('#search-form').listeners.get('submit')!({ preventDefault: () => undefined });
  };

  submit('takst');
  mock.timers.tick(100);
  submit('takster');
  answers[1]!({ total: 0, hits: [] });
  await settled();
  const status = find('#search-status').textContent;
  assert.match(status, /Ingen fund/);
  mock.timers.tick(1000);
  assert.equal(find('#search-status').textContent, status);
});

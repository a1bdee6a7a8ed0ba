// The search page: searches as people type, keeps the address in step with what is shown, and says in words what happened.
import { archiveAt } from './archive';
import { Results } from './results';
import { search } from './search';
import { failed, found, shownOf, waiting } from './status';

const pause = 150;

/** Wires the page that has the search form; does nothing on others. */
function start(): void {
  const form = document.querySelector<HTMLFormElement>('#search-form');
  const field = document.querySelector<HTMLInputElement>('#q');
  const status = document.querySelector<HTMLElement>('#search-status');
  const list = document.querySelector<HTMLElement>('#search-results');
  const template = document.querySelector<HTMLTemplateElement>('#search-hit');
  if (form && field && status && list && template) wire(form, field, status, list, template);
}

function wire(form: HTMLFormElement, field: HTMLInputElement, status: HTMLElement, list: HTMLElement, template: HTMLTemplateElement): void {
  const archive = archiveAt(form.dataset['index'] ?? '', form.dataset['documents'] ?? '');
  let total = 0;
  let latest = 0;
  let timer: number | undefined;

  const results = new Results(list, template, (shown) => {
    history.replaceState({ shown }, '');
    status.textContent = shownOf(shown, total);
  });

  // Only the newest search may write to the page: an older one can end later.
  async function show(shown?: number): Promise<void> {
    const run = ++latest;
    const text = field.value.trim();
    if (text === '') return clear();
    const slow = window.setTimeout(() => { status.textContent = waiting; }, pause);
    results.setBusy(true);
    try {
      const loaded = await archive();
      if (run !== latest) return;
      const hits = search(loaded.index, field.value);
      total = hits.length;
      results.set(hits, loaded, shown);
      status.textContent = found(total, text);
    } catch {
      if (run === latest) status.textContent = failed;
    } finally {
      window.clearTimeout(slow);
      if (run === latest) results.setBusy(false);
    }
  }

  function clear(): void {
    results.set([], undefined);
    results.setBusy(false);
    status.textContent = '';
  }

  function restore(): void {
    window.clearTimeout(timer);
    field.value = new URLSearchParams(location.search).get('q') ?? '';
    void show((history.state as { shown?: number } | null)?.shown);
  }

  field.addEventListener('input', () => {
    window.clearTimeout(timer);
    timer = window.setTimeout(() => {
      history.replaceState(null, '', addressOf(field.value));
      void show();
    }, pause);
  });

  form.addEventListener('submit', (event) => {
    event.preventDefault();
    window.clearTimeout(timer);
    history.pushState(null, '', addressOf(field.value));
    void show();
  });

  window.addEventListener('popstate', restore);
  document.addEventListener('keydown', (event) => focusOnSlash(event, field));
  restore();
  // Fetched while the reader types the first word; a failure is told when something is searched for.
  archive().catch(() => undefined);
}

const addressOf = (text: string): string => (text.trim() === '' ? location.pathname : `${location.pathname}?${new URLSearchParams({ q: text.trim() })}`);

function focusOnSlash(event: KeyboardEvent, field: HTMLInputElement): void {
  const isWriting = event.target instanceof HTMLElement && (event.target.isContentEditable || event.target.matches('input, textarea, select'));
  if (event.key !== '/' || isWriting || event.ctrlKey || event.metaKey || event.altKey) return;
  event.preventDefault();
  field.focus();
  field.select();
}

start();

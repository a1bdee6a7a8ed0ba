// Runs on every page. The search field suggests hits; on the search page it searches instead. The key / moves the focus
// to the field.
import { SearchClient } from './ui/client';
import { Combobox } from './ui/combobox';
import { partsOfPage, SearchPage } from './ui/page';

/** Exported for scripts that search without a search field, such as tests/Benchmarks. */
export { SearchClient };

function start(): void {
  const field = document.querySelector<HTMLInputElement>('.search-form input[type=search]');
  const worker = document.querySelector<HTMLElement>('[data-search-worker]')?.dataset['searchWorker'];
  if (field === null || worker === undefined) return;
  const client = new SearchClient(worker);
  const parts = partsOfPage();
  if (parts) new SearchPage(parts, client);
  else new Combobox(field, client);
  document.addEventListener('keydown', (event) => focusOnSlash(event, field));
}

function focusOnSlash(event: KeyboardEvent, field: HTMLInputElement): void {
  const isTyping =
    event.target instanceof HTMLElement
    && (event.target.isContentEditable || event.target.matches('input, textarea, select'));
  if (event.key !== '/' || isTyping || event.ctrlKey || event.metaKey || event.altKey) return;
  event.preventDefault();
  field.focus();
  field.select();
}

start();

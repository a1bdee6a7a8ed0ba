// The search page: shows hits while the reader types, and after a pause updates the address, the filters and the live
// region.
import { formatAddress, type PageState, parseAddress } from './address';
import type { SearchClient } from './client';
import { element } from './dom';
import type { SearchAnswer, Order } from '../query/engine';
import type { Choices } from '../query/facets';
import { Filters } from './filters';
import { firstCount, Results } from './results';
import { failed, hitStatus, waiting } from './status';
import { TypedLookup } from './typed-lookup';

/** Milliseconds after the last key before a whole search, which also updates the address and the filters. */
const debounceDelay = 150;

/** Milliseconds before a search reports that it is slow. */
const slowDelay = 150;

interface Parts {
  readonly form: HTMLFormElement;
  readonly field: HTMLInputElement;
  readonly status: HTMLElement;
  readonly suggestion: HTMLElement;
  readonly order: HTMLSelectElement;
  readonly results: HTMLElement;
  readonly filters: HTMLElement;
  readonly panel: HTMLElement;
  readonly template: HTMLTemplateElement;
}

/** The elements of the search page; undefined on other pages. */
export function partsOfPage(): Parts | undefined {
  const find = <T extends HTMLElement>(selector: string): T | null => document.querySelector<T>(selector);
  const parts = {
    form: find('#search-form'),
    field: find('#q'),
    status: find('#search-status'),
    suggestion: find('#search-suggestion'),
    order: find('#search-order'),
    results: find('#search-results'),
    filters: find('#search-filters'),
    panel: find('#search-panel'),
    template: find('#search-hit'),
  };
  return Object.values(parts).some((part) => part === null) ? undefined : (parts as Parts);
}

export class SearchPage {
  private readonly results: Results;
  private readonly filters: Filters;
  private readonly lookup: TypedLookup<SearchAnswer>;
  private choices: Choices = {};
  private latestSearch = 0;
  private timer: number | undefined;

  constructor(
    private readonly parts: Parts,
    private readonly client: SearchClient,
  ) {
    this.results = new Results(parts.results, parts.template, (count) => {
      void this.show(count, 'append');
    });
    this.filters = new Filters(parts.filters, () => {
      this.choices = this.filters.choices;
      this.search('push');
    });
    this.lookup = new TypedLookup(
      (text) => client.answer({ ...this.state, text, count: firstCount }),
      (_, answer) => this.preview(answer),
    );
    parts.field.addEventListener('input', () => this.onInput());
    parts.order.addEventListener('change', () => this.search('push'));
    parts.form.addEventListener('submit', (event) => {
      event.preventDefault();
      this.search('push');
    });
    window.addEventListener('popstate', () => this.restore());
    // On a phone, open filters would push the hits off the screen.
    parts.filters.closest('details')?.toggleAttribute('open', window.matchMedia('(min-width: 992px)').matches);
    this.restore();
    client.prepare();
  }

  private get state(): PageState {
    return { text: this.parts.field.value.trim(), choices: this.choices, order: this.parts.order.value as Order };
  }

  /**
   * Shows hits at once. The address, the filters and the live region follow after a pause. Safari allows 100 changes of
   * the address in 30 seconds. The filters and the live region should not change at every key. A failure is reported
   * after the pause, too.
   */
  private onInput(): void {
    this.latestSearch++;
    window.clearTimeout(this.timer);
    this.timer = window.setTimeout(() => this.search('replace'), debounceDelay);
    const { text } = this.state;
    if (text === '') this.lookup.cancel();
    else this.lookup.type(text);
  }

  /** Without hits, the page keeps those that it shows until the reader pauses. */
  private preview(answer: SearchAnswer): void {
    if (answer.total === 0) return;
    this.parts.panel.hidden = false;
    this.results.set(answer);
  }

  /** Starts a search. Its address becomes a new entry of the browser's history or replaces the current one. */
  private search(historyEntry: 'push' | 'replace'): void {
    window.clearTimeout(this.timer);
    const address = formatAddress(location.pathname, this.state);
    if (historyEntry === 'push') history.pushState(null, '', address);
    else history.replaceState(null, '', address);
    void this.show(firstCount);
  }

  private restore(): void {
    window.clearTimeout(this.timer);
    const { text, choices, order } = parseAddress(location.search);
    this.parts.field.value = text;
    this.parts.order.value = order;
    this.choices = choices;
    void this.show((history.state as { shown?: number } | null)?.shown ?? firstCount);
  }

  /**
   * Searches and shows the first `count` hits. Only the latest search may write to the page: an earlier one may end
   * later. After a failure the page keeps its hits.
   */
  private async show(count: number, update: 'replace' | 'append' = 'replace'): Promise<void> {
    this.lookup.cancel();
    const search = ++this.latestSearch;
    const { state } = this;
    if (state.text === '' && Object.keys(state.choices).length === 0) return this.clear();
    this.parts.panel.hidden = false;
    const slowTimer = window.setTimeout(() => {
      if (search === this.latestSearch) this.parts.status.textContent = waiting;
    }, slowDelay);
    this.results.setBusy(true);
    try {
      const answer = await this.client.answer({ ...state, count });
      window.clearTimeout(slowTimer);
      if (search !== this.latestSearch) return;
      this.write(state, answer, update);
      const counts = await this.client.counts({ ...state, count });
      if (search === this.latestSearch) this.filters.set(counts);
    } catch {
      if (search === this.latestSearch) this.parts.status.textContent = failed;
    } finally {
      window.clearTimeout(slowTimer);
      if (search === this.latestSearch) this.results.setBusy(false);
    }
  }

  private write(state: PageState, answer: SearchAnswer, update: 'replace' | 'append'): void {
    if (update === 'append') {
      this.parts.status.textContent = this.results.append(answer);
      history.replaceState({ shown: this.results.count }, '');
    } else {
      this.results.set(answer);
      this.parts.status.textContent = hitStatus(answer.total, state.text);
    }

    this.results.setBusy(false);
    // Without hits the panel is hidden. The stylesheet then shows the links to lists below it (.search-ways). If a
    // filter value is chosen, the panel stays, so that the reader can undo the choice.
    this.parts.panel.hidden = answer.total === 0 && Object.keys(state.choices).length === 0;
    this.suggest(state, answer.suggestion);
  }

  private suggest(state: PageState, text: string | undefined): void {
    if (text === undefined) return this.parts.suggestion.replaceChildren();
    const link = element('a', { href: formatAddress(location.pathname, { ...state, text }) }, text);
    this.parts.suggestion.replaceChildren('Mente du ', link, '?');
  }

  private clear(): void {
    this.parts.panel.hidden = true;
    this.results.set({ total: 0, hits: [] });
    this.results.setBusy(false);
    this.suggest(this.state, undefined);
    this.filters.set([]);
    this.parts.status.textContent = '';
  }
}

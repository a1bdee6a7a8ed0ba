// The search page: searches as people type, keeps its address up to date, and reports in a live region.
import { formatAddress, type PageState, parseAddress } from './address';
import type { SearchClient } from './client';
import { element } from './dom';
import type { SearchAnswer, Order } from '../query/engine';
import type { Choices } from '../query/facets';
import { Filters } from './filters';
import { firstCount, Results } from './results';
import { failed, found, waiting } from './status';

/** Milliseconds without a key before a search, and before a slow one says that it is waiting. */
const pause = 150;

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
  private choices: Choices = {};
  private latest = 0;
  private timer: number | undefined;

  constructor(
    private readonly parts: Parts,
    private readonly client: SearchClient,
  ) {
    this.results = new Results(parts.results, parts.template, (count) => {
      void this.show(count, true);
    });
    this.filters = new Filters(parts.filters, () => {
      this.choices = this.filters.choices;
      this.go(true);
    });
    parts.field.addEventListener('input', () => this.scheduleSearch());
    parts.order.addEventListener('change', () => this.go(true));
    parts.form.addEventListener('submit', (event) => {
      event.preventDefault();
      this.go(true);
    });
    window.addEventListener('popstate', () => this.restore());
    // On a phone open filters would push the hits off the screen.
    parts.filters.closest('details')?.toggleAttribute('open', window.matchMedia('(min-width: 992px)').matches);
    this.restore();
    client.prepare();
  }

  private get asked(): PageState {
    return { text: this.parts.field.value.trim(), choices: this.choices, order: this.parts.order.value as Order };
  }

  private scheduleSearch(): void {
    window.clearTimeout(this.timer);
    this.timer = window.setTimeout(() => this.go(false), pause);
  }

  private go(isStep: boolean): void {
    window.clearTimeout(this.timer);
    const address = formatAddress(location.pathname, this.asked);
    if (isStep) history.pushState(null, '', address);
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
   * Only the latest search may write to the page, as an earlier one may end later. After a failure the hits stay as
   * they are.
   */
  private async show(count: number, isMore = false): Promise<void> {
    const run = ++this.latest;
    const asked = this.asked;
    if (asked.text === '' && Object.keys(asked.choices).length === 0) return this.clear();
    this.parts.panel.hidden = false;
    const slow = window.setTimeout(() => {
      this.parts.status.textContent = waiting;
    }, pause);
    this.results.setBusy(true);
    try {
      const answer = await this.client.answer({ ...asked, count });
      window.clearTimeout(slow);
      if (run !== this.latest) return;
      this.write(asked, answer, isMore);
      const counts = await this.client.counts({ ...asked, count });
      if (run === this.latest) this.filters.set(counts);
    } catch {
      if (run === this.latest) this.parts.status.textContent = failed;
    } finally {
      window.clearTimeout(slow);
      if (run === this.latest) this.results.setBusy(false);
    }
  }

  private write(asked: PageState, answer: SearchAnswer, isMore: boolean): void {
    if (isMore) {
      this.parts.status.textContent = this.results.grow(answer);
      history.replaceState({ shown: this.results.count }, '');
    } else {
      this.results.set(answer);
      this.parts.status.textContent = found(answer.total, asked.text);
    }

    this.results.setBusy(false);
    // Without any hits the lists below are shown instead, unless it is the filters that leave none.
    this.parts.panel.hidden = answer.total === 0 && Object.keys(asked.choices).length === 0;
    this.suggest(asked, answer.suggestion);
  }

  private suggest(asked: PageState, text: string | undefined): void {
    if (text === undefined) return this.parts.suggestion.replaceChildren();
    const link = element('a', { href: formatAddress(location.pathname, { ...asked, text }) }, text);
    this.parts.suggestion.replaceChildren('Mente du ', link, '?');
  }

  private clear(): void {
    this.parts.panel.hidden = true;
    this.results.set({ total: 0, hits: [] });
    this.results.setBusy(false);
    this.suggest(this.asked, undefined);
    this.filters.set([]);
    this.parts.status.textContent = '';
  }
}

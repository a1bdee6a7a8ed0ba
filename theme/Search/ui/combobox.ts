// A search field that suggests the best hits while the reader types (ARIA 1.2: combobox with a listbox). Without
// scripts, it is an ordinary field of a form that leads to the search page.
import { formatAddress } from './address';
import type { SearchClient } from './client';
import { element, nodes } from './dom';
import { fieldItself, optionAfter } from './listbox';
import type { SearchAnswer } from '../query/engine';
import { suggestionStatus } from './status';

/** Milliseconds after the last key before suggestions are looked up. */
const debounceDelay = 120;
const maxHits = 6;

export class Combobox {
  private readonly list: HTMLUListElement;
  private readonly status = element('span', { className: 'sr-only', role: 'status' });
  private active = fieldItself;
  /** Number of the latest lookup. Answers to earlier ones are ignored. */
  private latestLookup = 0;
  private timer: number | undefined;

  /** The worker starts when the field gets the focus. */
  constructor(
    private readonly field: HTMLInputElement,
    private readonly client: SearchClient,
  ) {
    this.list = element('ul', { id: `${field.id}-forslag`, className: 'suggestions', role: 'listbox', hidden: true });
    this.list.setAttribute('aria-label', 'Forslag');
    field.after(this.list, this.status);
    field.setAttribute('role', 'combobox');
    field.setAttribute('aria-autocomplete', 'list');
    field.setAttribute('aria-controls', this.list.id);
    field.setAttribute('aria-expanded', 'false');
    field.addEventListener('focus', () => client.prepare(), { once: true });
    field.addEventListener('input', () => this.scheduleLookup());
    field.addEventListener('keydown', (event) => this.onKey(event));
    field.addEventListener('blur', () => this.close());
    // Pressing an option must not blur the field: that would close the list before the click.
    this.list.addEventListener('pointerdown', (event) => event.preventDefault());
    this.list.addEventListener('click', (event) =>
      this.follow((event.target as Element).closest<HTMLElement>('[role=option]')),
    );
  }

  private get searchPage(): string {
    return this.field.form?.getAttribute('action') ?? '';
  }

  private get options(): HTMLElement[] {
    return [...this.list.children] as HTMLElement[];
  }

  private scheduleLookup(): void {
    window.clearTimeout(this.timer);
    this.timer = window.setTimeout(() => {
      void this.suggest();
    }, debounceDelay);
  }

  private async suggest(): Promise<void> {
    const lookup = ++this.latestLookup;
    const text = this.field.value.trim();
    if (text === '') return this.close();
    try {
      const answer = await this.client.answer({ text, choices: {}, order: 'relevans', count: maxHits });
      if (lookup === this.latestLookup && document.activeElement === this.field) this.show(text, answer);
    } catch {
      // The form still leads to the search page, which shows the error.
      if (lookup === this.latestLookup) this.close();
    }
  }

  private show(text: string, { total, hits }: SearchAnswer): void {
    const addressOfAll = formatAddress(this.searchPage, { text, choices: {}, order: 'relevans' });
    this.list.replaceChildren(
      ...hits.map(({ address, title, context, outcome }) =>
        this.createOption(
          address,
          element('span', { className: 'suggestions__title' }, ...nodes(title)),
          element(
            'span',
            { className: 'suggestions__context' },
            ...nodes(context),
            outcome === '' ? '' : `${context.length > 0 ? ' · ' : ''}${outcome}`,
          ),
        ),
      ),
      ...(total > hits.length ? [this.createOption(addressOfAll, `Se alle ${total} fund`)] : []),
    );
    this.options.forEach((option, i) => {
      option.id = `${this.list.id}-${i}`;
    });
    this.status.textContent = suggestionStatus(this.options.length);
    this.activate(fieldItself);
    this.setOpen(this.options.length > 0);
  }

  private createOption(address: string, ...content: (Node | string)[]): HTMLElement {
    const option = element('li', { role: 'option' }, ...content);
    option.dataset['address'] = address;
    return option;
  }

  private onKey(event: KeyboardEvent): void {
    const isOpen = !this.list.hidden;
    const next = optionAfter(event.key, this.active, this.options.length);
    if (event.key === 'Escape' && isOpen) this.close();
    else if (event.key === 'ArrowDown' && !isOpen && this.options.length > 0) this.setOpen(true);
    else if (event.key === 'Enter' && isOpen && this.active > fieldItself)
      this.follow(this.options[this.active] ?? null);
    else if (next !== undefined && isOpen) this.choose(next);
    else return;
    event.preventDefault();
  }

  /** Activates an option by key. Ignores pending lookups, whose answers would replace the list. */
  private choose(position: number): void {
    this.ignorePending();
    this.activate(position);
  }

  private activate(position: number): void {
    this.active = position;
    this.options.forEach((option, i) => option.setAttribute('aria-selected', String(i === position)));
    const option = this.options[position];
    option?.scrollIntoView({ block: 'nearest' });
    if (option) this.field.setAttribute('aria-activedescendant', option.id);
    else this.field.removeAttribute('aria-activedescendant');
  }

  private follow(option: HTMLElement | null): void {
    if (option?.dataset['address'] !== undefined) location.assign(option.dataset['address']);
  }

  private ignorePending(): void {
    this.latestLookup++;
    window.clearTimeout(this.timer);
  }

  private close(): void {
    this.ignorePending();
    this.activate(fieldItself);
    this.setOpen(false);
  }

  private setOpen(isOpen: boolean): void {
    this.list.hidden = !isOpen;
    this.field.setAttribute('aria-expanded', String(isOpen));
  }
}

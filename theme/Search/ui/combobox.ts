// A search field that suggests the best hits while the reader types (ARIA 1.2: combobox with a listbox). Without
// scripts, it is an ordinary field of a form that leads to the search page.
import { formatAddress } from './address';
import { Announcer } from './announcer';
import type { SearchClient } from './client';
import { element, nodes } from './dom';
import { fieldItself, optionAfter } from './listbox';
import type { SearchAnswer } from '../query/engine';
import { suggestionStatus } from './status';
import { TypedLookup } from './typed-lookup';

/** Milliseconds after the last change of the list before the number of suggestions is announced. */
const announcementDelay = 500;
const maxHits = 6;

export class Combobox {
  private readonly list: HTMLUListElement;
  private readonly status = element('span', { className: 'sr-only', role: 'status' });
  private readonly announcer = new Announcer(this.status, announcementDelay);
  private readonly lookup: TypedLookup<SearchAnswer>;
  private active = fieldItself;

  /** The worker starts when the field gets the focus. */
  constructor(
    private readonly field: HTMLInputElement,
    client: SearchClient,
  ) {
    this.lookup = new TypedLookup(
      (text) => client.answer({ text, choices: {}, order: 'relevans', count: maxHits }),
      (text, answer) => this.show(text, answer),
      () => this.close(), // the form still leads to the search page, which shows the error
    );
    this.list = element('ul', { id: `${field.id}-forslag`, className: 'suggestions', role: 'listbox', hidden: true });
    this.list.setAttribute('aria-label', 'Forslag');
    field.after(this.list, this.status);
    field.setAttribute('role', 'combobox');
    field.setAttribute('aria-autocomplete', 'list');
    field.setAttribute('aria-controls', this.list.id);
    field.setAttribute('aria-expanded', 'false');
    field.addEventListener('focus', () => client.prepare(), { once: true });
    field.addEventListener('input', () => this.suggest());
    field.addEventListener('keydown', (event) => this.onKey(event));
    field.addEventListener('blur', () => this.close());
    // Between press and click the list must not change. A blur of the field would close it, and a new answer would
    // replace it.
    this.list.addEventListener('pointerdown', (event) => {
      event.preventDefault();
      this.cancelPending();
    });
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

  private suggest(): void {
    this.announcer.cancel();
    const text = this.field.value.trim();
    if (text === '') this.close();
    else this.lookup.type(text);
  }

  private show(text: string, { total, hits }: SearchAnswer): void {
    if (document.activeElement !== this.field) return;
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
    this.announcer.announce(suggestionStatus(this.options.length));
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

  /** Activates an option by key. Cancels the lookup, whose answer would replace the list. */
  private choose(position: number): void {
    this.cancelPending();
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

  private cancelPending(): void {
    this.lookup.cancel();
    this.announcer.cancel();
  }

  private close(): void {
    this.cancelPending();
    this.activate(fieldItself);
    this.setOpen(false);
  }

  private setOpen(isOpen: boolean): void {
    this.list.hidden = !isOpen;
    this.field.setAttribute('aria-expanded', String(isOpen));
  }
}

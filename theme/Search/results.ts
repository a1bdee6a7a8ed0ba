// The list of hits on the page: some at a time, made of the template in the page. Text only ever goes in as text.
import type { Archive, Document } from './archive';
import { excerpt, marked, onOneLine, type Segment } from './excerpt';
import type { Hit } from './search';

const pageSize = 20;

export class Results {
  private hits: readonly Hit[] = [];
  private archive: Archive | undefined;
  private readonly more = moreButton();

  /** `list` is filled with copies of `template`; `onMore` hears how many are shown when the reader asks for more. */
  constructor(
    private readonly list: HTMLElement,
    private readonly template: HTMLTemplateElement,
    onMore: (shown: number) => void,
  ) {
    list.after(this.more);
    this.more.addEventListener('click', () => {
      const shown = this.list.children.length;
      this.show(shown + pageSize);
      // The button may be gone now; whoever uses a keyboard goes on at the first new hit.
      this.list.children[shown]?.querySelector<HTMLElement>('a')?.focus();
      onMore(this.list.children.length);
    });
  }

  /** Shows the first hits, at least a page of them. */
  set(hits: readonly Hit[], archive: Archive | undefined, shown = pageSize): void {
    this.hits = hits;
    this.archive = archive;
    this.list.replaceChildren();
    this.show(Math.max(shown, pageSize));
  }

  setBusy(isBusy: boolean): void {
    this.list.setAttribute('aria-busy', String(isBusy));
  }

  private show(count: number): void {
    const next = this.hits.slice(this.list.children.length, count);
    this.list.append(...next.flatMap((hit) => this.item(hit)));
    const left = this.hits.length - this.list.children.length;
    this.more.hidden = left <= 0;
    this.more.textContent = `Vis flere (${left} tilbage)`;
  }

  private item(hit: Hit): Node[] {
    const document = this.archive?.find(hit.ref);
    if (document === undefined) return [];
    const item = this.template.content.cloneNode(true) as DocumentFragment;
    fill(item, document, hit.terms);
    return [...item.children];
  }
}

function moreButton(): HTMLButtonElement {
  const button = document.createElement('button');
  button.type = 'button';
  button.className = 'button button-secondary';
  button.hidden = true;
  return button;
}

function fill(item: DocumentFragment, { title, address, context, outcome, decision, text }: Document, terms: ReadonlySet<string>): void {
  const link = part(item, 'title', marked(title, terms));
  link?.setAttribute('href', address);
  part(item, 'context', marked(context, terms));
  part(item, 'excerpt', excerpt(onOneLine(text), terms));
  part(item, 'decision', decision === '' ? [] : [{ text: 'Beslutning: ', isMarked: false }, ...marked(onOneLine(decision), terms)]);
  const badge = part(item, 'outcome', outcome === '' ? [] : [{ text: outcome, isMarked: false }]);
  if (badge) badge.className = classOf(badge, outcome);
}

/** Fills a part of a hit, or takes it away where there is nothing to fill it with. */
function part(item: DocumentFragment, name: string, segments: readonly Segment[]): HTMLElement | undefined {
  const element = item.querySelector<HTMLElement>(`[data-part="${name}"]`);
  if (element === null) return undefined;
  element.append(...segments.map(node));
  if (segments.length === 0) element.remove();
  return element;
}

function node({ text, isMarked }: Segment): Node {
  if (!isMarked) return document.createTextNode(text);
  const mark = document.createElement('mark');
  mark.textContent = text;
  return mark;
}

/** The colour that goes with an outcome: the page gives the classes by word. */
function classOf(badge: HTMLElement, outcome: string): string {
  const classes = JSON.parse(badge.dataset['classes'] ?? '{}') as Record<string, string>;
  badge.removeAttribute('data-classes');
  return classes[outcome] ?? badge.className;
}

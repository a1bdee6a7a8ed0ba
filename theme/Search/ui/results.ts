// The list of hits on the page, created from a template in the page.
import { element, nodes } from './dom';
import type { SearchAnswer, ShownHit } from '../query/engine';
import type { Segment } from '../query/excerpt';
import { shownOf } from './status';

/** The number of hits shown at first, and added at a time. Most readers read ten, which fetches little. */
export const firstCount = 10;
const moreCount = 20;

export class Results {
  private readonly more = element('button', { type: 'button', className: 'button button-secondary', hidden: true });

  /**
   * Fills `list` with copies of `template`; `onMore` is called with the number of hits that the reader wants to see.
   */
  constructor(
    private readonly list: HTMLElement,
    private readonly template: HTMLTemplateElement,
    onMore: (count: number) => void,
  ) {
    list.after(this.more);
    this.more.addEventListener('click', () => onMore(this.count + moreCount));
  }

  /** How many hits are shown. */
  get count(): number {
    return this.list.children.length;
  }

  /** Replaces the hits shown. */
  set(answer: SearchAnswer): void {
    this.list.replaceChildren();
    this.add(answer);
  }

  /**
   * Appends the hits that are not shown yet and moves the focus to the first of them. Returns the text of the status.
   */
  grow(answer: SearchAnswer): string {
    const first = this.count;
    this.add(answer);
    this.list.children[first]?.querySelector<HTMLElement>('a')?.focus();
    return shownOf(this.count, answer.total);
  }

  setBusy(isBusy: boolean): void {
    this.list.setAttribute('aria-busy', String(isBusy));
  }

  private add({ hits, total }: SearchAnswer): void {
    this.list.append(...hits.slice(this.count).flatMap((hit) => this.item(hit)));
    const left = total - this.count;
    this.more.hidden = left <= 0;
    this.more.textContent = `Vis flere (${left} tilbage)`;
  }

  private item({ address, title, context, outcome, decision, excerpt }: ShownHit): Node[] {
    const item = this.template.content.cloneNode(true) as DocumentFragment;
    part(item, 'title', title)?.setAttribute('href', address);
    part(item, 'context', context);
    part(item, 'excerpt', excerpt);
    part(item, 'decision', decision.length === 0 ? [] : [{ text: 'Beslutning: ', isMarked: false }, ...decision]);
    const badge = part(item, 'outcome', outcome === '' ? [] : [{ text: outcome, isMarked: false }]);
    if (badge) badge.className = classOf(badge, outcome);
    return [...item.children];
  }
}

/** Fills a part of a hit, or removes it if there is nothing to fill it with. */
function part(item: DocumentFragment, name: string, segments: readonly Segment[]): HTMLElement | undefined {
  const found = item.querySelector<HTMLElement>(`[data-part="${name}"]`);
  if (found === null) return undefined;
  found.replaceChildren(...nodes(segments));
  if (segments.length === 0) found.remove();
  return found;
}

/** The badge class of an outcome, from the map in the page. */
function classOf(badge: HTMLElement, outcome: string): string {
  const classes = JSON.parse(badge.dataset['classes'] ?? '{}') as Record<string, string>;
  badge.removeAttribute('data-classes');
  return classes[outcome] ?? badge.className;
}

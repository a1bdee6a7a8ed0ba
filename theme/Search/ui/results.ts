// The list of hits. Each hit is a copy of a template in the page.
import { element, nodes } from './dom';
import type { SearchAnswer, ShownHit } from '../query/engine';
import type { Segment } from '../query/excerpt';
import { moreHitsStatus } from './status';

/** The number of hits shown at first, and added at a time. Most readers read no more than ten. */
export const firstCount = 10;
const moreCount = 20;

export class Results {
  private readonly more = element('button', { type: 'button', className: 'button button-secondary', hidden: true });

  /** `onMore` is called with the number of hits that the reader wants to see. */
  constructor(
    private readonly list: HTMLElement,
    private readonly template: HTMLTemplateElement,
    onMore: (count: number) => void,
  ) {
    list.after(this.more);
    this.more.addEventListener('click', () => onMore(this.count + moreCount));
  }

  get count(): number {
    return this.list.children.length;
  }

  set(answer: SearchAnswer): void {
    this.list.replaceChildren();
    this.add(answer);
  }

  /**
   * Appends the hits that are not shown yet and moves the focus to the first of them. Returns the text for the live
   * region.
   */
  append(answer: SearchAnswer): string {
    const first = this.count;
    this.add(answer);
    this.list.children[first]?.querySelector<HTMLElement>('a')?.focus();
    return moreHitsStatus(this.count, answer.total);
  }

  setBusy(isBusy: boolean): void {
    this.list.setAttribute('aria-busy', String(isBusy));
  }

  private add({ hits, total }: SearchAnswer): void {
    this.list.append(...hits.slice(this.count).flatMap((hit) => this.createItem(hit)));
    const remaining = total - this.count;
    this.more.hidden = remaining <= 0;
    this.more.textContent = `Vis flere (${remaining} tilbage)`;
  }

  private createItem({ address, title, context, outcome, decision, excerpt }: ShownHit): Node[] {
    const item = this.template.content.cloneNode(true) as DocumentFragment;
    fillPart(item, 'title', title)?.setAttribute('href', address);
    fillPart(item, 'context', context);
    fillPart(item, 'excerpt', excerpt);
    fillPart(item, 'decision', decision.length === 0 ? [] : [{ text: 'Beslutning: ', isMarked: false }, ...decision]);
    const badge = fillPart(item, 'outcome', outcome === '' ? [] : [{ text: outcome, isMarked: false }]);
    if (badge) badge.className = classOf(badge, outcome);
    return [...item.children];
  }
}

/** Fills a part of a hit, or removes the part if there are no segments. */
function fillPart(item: DocumentFragment, name: string, segments: readonly Segment[]): HTMLElement | undefined {
  const found = item.querySelector<HTMLElement>(`[data-part="${name}"]`);
  if (found === null) return undefined;
  found.replaceChildren(...nodes(segments));
  if (segments.length === 0) found.remove();
  return found;
}

/** The CSS class of an outcome's badge, from the map in the template. */
function classOf(badge: HTMLElement, outcome: string): string {
  const classes = JSON.parse(badge.dataset['classes'] ?? '{}') as Record<string, string>;
  badge.removeAttribute('data-classes');
  return classes[outcome] ?? badge.className;
}

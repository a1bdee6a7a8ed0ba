// Shows a card next to a link: the title, context and outcome of the link's target, taken from data attributes. Without
// a `data-title`, the title is the link's text.
// Opens on hover and keyboard focus, not on touch; stays open while hovered; Escape closes it (WCAG 2.2, 1.4.13).

/**
 * In milliseconds. The delays let the pointer cross a link without opening a card, and move to a card without closing
 * it.
 */
const openingDelay = 300;
const closingDelay = 250;

/** Pixels between link and card, and between card and the window's edge. */
const gap = 4;
const margin = 8;

const selector = 'a[data-context]';

class Card {
  private readonly root = document.createElement('div');
  private readonly title = this.createLine('title');
  private readonly context = this.createLine('context');
  private readonly outcome = this.createLine('outcome');
  private link: HTMLAnchorElement | undefined;

  constructor() {
    this.root.className = 'hover-card';
    this.root.setAttribute('role', 'tooltip');
    this.root.hidden = true;
    document.querySelector('main')?.append(this.root);
  }

  get currentLink(): HTMLAnchorElement | undefined {
    return this.link;
  }

  contains(node: EventTarget | null): boolean {
    return node instanceof Node && this.root.contains(node);
  }

  open(link: HTMLAnchorElement, pointerY?: number): void {
    this.close();
    this.link = link;
    this.title.textContent = link.dataset['title'] ?? link.textContent;
    this.context.textContent = link.dataset['context'] ?? '';
    this.outcome.textContent = link.dataset['outcome'] ?? '';
    this.outcome.hidden = this.outcome.textContent === '';
    this.root.hidden = false;
    link.setAttribute(
      'aria-describedby',
      this.descriptionOf(link)
        .map((line) => line.id)
        .join(' '),
    );
    this.position(link, pointerY);
  }

  close(): void {
    this.link?.removeAttribute('aria-describedby');
    this.link = undefined;
    this.root.hidden = true;
  }

  /**
   * The elements that describe the link to screen readers. The title is left out if it equals the link text, which is
   * read anyway.
   */
  private descriptionOf(link: HTMLAnchorElement): HTMLElement[] {
    const isTitleNew = link.textContent.trim().toLowerCase() !== this.title.textContent.trim().toLowerCase();
    return [...(isTitleNew ? [this.title] : []), this.context, ...(this.outcome.hidden ? [] : [this.outcome])];
  }

  /**
   * Positions the card below the link, or above it if there is room only there. A link may be on several lines: then
   * the line under the pointer counts. Without a pointer the whole link counts.
   */
  private position(link: HTMLAnchorElement, pointerY?: number): void {
    const lines = [...link.getClientRects()];
    const line =
      lines.find((rect) => pointerY !== undefined && rect.top <= pointerY && pointerY <= rect.bottom)
      ?? lines[0]
      ?? link.getBoundingClientRect();
    const { width, height } = this.root.getBoundingClientRect();
    const { clientWidth, clientHeight } = document.documentElement;
    const below = (pointerY === undefined ? link.getBoundingClientRect().bottom : line.bottom) + gap;
    const above = line.top - gap - height;
    const top = below + height > clientHeight - margin && above >= margin ? above : below;
    const left = Math.max(margin, Math.min(line.left, clientWidth - margin - width));
    this.root.style.top = `${top + window.scrollY}px`;
    this.root.style.left = `${left + window.scrollX}px`;
  }

  private createLine(part: string): HTMLElement {
    const line = document.createElement('p');
    line.className = `hover-card__${part}`;
    line.id = `hover-card-${part}`;
    this.root.append(line);
    return line;
  }
}

function start(): void {
  const card = new Card();
  let timer: number | undefined;
  const schedule = (delay: number, action: () => void): void => {
    window.clearTimeout(timer);
    timer = window.setTimeout(action, delay);
  };
  const closeNow = (): void => {
    window.clearTimeout(timer);
    card.close();
  };

  document.addEventListener('pointerover', (event) => {
    if (event.pointerType === 'touch') return;
    const link = linkAt(event.target);
    if (card.contains(event.target) || (link && link === card.currentLink)) window.clearTimeout(timer);
    else if (link)
      schedule(openingDelay, () => {
        card.open(link, event.clientY);
      });
  });
  document.addEventListener('pointerout', (event) => {
    if (event.pointerType === 'touch' || card.contains(event.relatedTarget)) return;
    const hasFocus = card.currentLink !== undefined && card.currentLink === document.activeElement;
    if (linkAt(event.target) || card.contains(event.target)) {
      schedule(closingDelay, hasFocus ? () => undefined : closeNow);
    }
  });
  document.addEventListener('focusin', (event) => {
    const link = linkAt(event.target);
    if (link?.matches(':focus-visible')) {
      window.clearTimeout(timer);
      card.open(link);
    }
  });
  document.addEventListener('focusout', (event) => {
    if (event.target === card.currentLink) closeNow();
  });
  document.addEventListener('keydown', (event) => {
    if (event.key === 'Escape') closeNow();
  });
}

const linkAt = (target: EventTarget | null): HTMLAnchorElement | null =>
  target instanceof Element ? target.closest<HTMLAnchorElement>(selector) : null;

start();

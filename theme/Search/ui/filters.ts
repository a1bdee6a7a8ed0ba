// The facets next to the hits: a group of check boxes for each, with the number of hits that each value would leave.
import { element } from './dom';
import type { Choices, FacetCounts, ValueCount } from '../query/facets';

/** Values of a facet that are always shown; the others unfold. */
const shown = 6;

export class Filters {
  /** Fills `list`; `onChange` is called when the choices have changed. */
  constructor(
    private readonly list: HTMLElement,
    onChange: () => void,
  ) {
    list.addEventListener('change', onChange);
  }

  /** The chosen values by facet. */
  get choices(): Choices {
    const choices: Record<string, string[]> = {};
    for (const { name, value } of this.list.querySelectorAll<HTMLInputElement>('input:checked')) {
      (choices[name] ??= []).push(value);
    }

    return choices;
  }

  /** Shows new counts; focus and unfolded groups stay as they are. */
  set(facets: readonly FacetCounts[]): void {
    const { activeElement } = document;
    const hasFocus = activeElement instanceof HTMLInputElement && this.list.contains(activeElement);
    const focused = hasFocus ? activeElement.id : undefined;
    const open = new Set([...this.list.querySelectorAll('details[open]')].map((details) => details.id));
    this.list.replaceChildren(...facets.map((facet) => group(facet, open)));
    if (focused !== undefined) document.getElementById(focused)?.focus();
  }
}

function group({ key, title, values }: FacetCounts, open: ReadonlySet<string>): HTMLElement {
  const first = values.filter(({ isChosen }, i) => i < shown || isChosen);
  const others = values.filter((value) => !first.includes(value));
  const boxes = first.map((value) => box(key, value));
  const made = element('fieldset', { className: 'filter' }, element('legend', {}, title), ...boxes);
  if (others.length > 0) {
    const id = `flere-${key}`;
    const summary = element('summary', {}, `Vis flere (${others.length})`);
    made.append(element('details', { id, open: open.has(id) }, summary, ...others.map((value) => box(key, value))));
  }

  return made;
}

function box(facet: string, { key, title, count, isChosen }: ValueCount): HTMLElement {
  const id = `valg-${facet}-${key}`;
  const input = element('input', { type: 'checkbox', id, name: facet, value: key, checked: isChosen });
  const hits = element('span', { className: 'count' }, `(${count})`);
  const label = element('label', { htmlFor: id }, element('span', {}, title), ' ', hits);
  return element('div', { className: 'filter__value' }, input, label);
}

// The facets beside the hits: a group of check boxes for each, with how many hits every value would leave.
import { element } from './dom';
import type { Choices, FacetCounts } from '../query/facets';

/** So many values of a facet are a taste; the others unfold. */
const shown = 6;

export class Filters {
  /** Keeps `list` filled; `onChange` hears that the choices have changed. */
  constructor(
    private readonly list: HTMLElement,
    onChange: () => void,
  ) {
    list.addEventListener('change', onChange);
  }

  /** What is chosen, by facet. */
  get choices(): Choices {
    const choices: Record<string, string[]> = {};
    for (const { name, value } of this.list.querySelectorAll<HTMLInputElement>('input:checked')) (choices[name] ??= []).push(value);
    return choices;
  }

  /** Shows new counts; the box that has the focus and the groups that are unfolded stay so. */
  set(facets: readonly FacetCounts[]): void {
    const focused = document.activeElement instanceof HTMLInputElement && this.list.contains(document.activeElement) ? document.activeElement.id : undefined;
    const open = new Set([...this.list.querySelectorAll('details[open]')].map((details) => details.id));
    this.list.replaceChildren(...facets.map((facet) => group(facet, open)));
    if (focused !== undefined) document.getElementById(focused)?.focus();
  }
}

function group({ key, title, values }: FacetCounts, open: ReadonlySet<string>): HTMLElement {
  const first = values.filter(({ isChosen }, i) => i < shown || isChosen);
  const others = values.filter((value) => !first.includes(value));
  const made = element('fieldset', { className: 'filter' }, element('legend', {}, title), ...first.map((value) => box(key, value)));
  if (others.length > 0) {
    const id = `flere-${key}`;
    made.append(element('details', { id, open: open.has(id) }, element('summary', {}, `Vis flere (${others.length})`), ...others.map((value) => box(key, value))));
  }

  return made;
}

function box(facet: string, { key, title, count, isChosen }: FacetCounts['values'][number]): HTMLElement {
  const id = `valg-${facet}-${key}`;
  const input = element('input', { type: 'checkbox', id, name: facet, value: key, checked: isChosen });
  const label = element('label', { htmlFor: id }, element('span', {}, title), ' ', element('span', { className: 'count' }, `(${count})`));
  return element('div', { className: 'filter__value' }, input, label);
}

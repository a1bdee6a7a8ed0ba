// The filters next to the hits: for each facet a group of check boxes, with the number of hits for each value.
import { element } from './dom';
import type { Choices, FacetCounts, ValueCount } from '../query/facets';

/** This many values of a facet, and all chosen ones, are always shown. The others are in a `details` element. */
const shownCount = 6;

export class Filters {
  /** Fills `list`. `onChange` is called when the reader has changed the choices. */
  constructor(
    private readonly list: HTMLElement,
    onChange: () => void,
  ) {
    list.addEventListener('change', onChange);
  }

  get choices(): Choices {
    const choices: Record<string, string[]> = {};
    for (const { name, value } of this.list.querySelectorAll<HTMLInputElement>('input:checked')) {
      (choices[name] ??= []).push(value);
    }

    return choices;
  }

  /** Shows new counts. Keeps the focus and the open groups. */
  set(facets: readonly FacetCounts[]): void {
    const { activeElement } = document;
    const hasFocus = activeElement instanceof HTMLInputElement && this.list.contains(activeElement);
    const focused = hasFocus ? activeElement.id : undefined;
    const openIds = new Set([...this.list.querySelectorAll('details[open]')].map((details) => details.id));
    this.list.replaceChildren(...facets.map((facet) => createGroup(facet, openIds)));
    if (focused !== undefined) document.getElementById(focused)?.focus();
  }
}

function createGroup({ key, title, values }: FacetCounts, openIds: ReadonlySet<string>): HTMLElement {
  const first = values.filter(({ isChosen }, i) => i < shownCount || isChosen);
  const others = values.filter((value) => !first.includes(value));
  const boxes = first.map((value) => createBox(key, value));
  const group = element('fieldset', { className: 'filter' }, element('legend', {}, title), ...boxes);
  if (others.length > 0) {
    const id = `flere-${key}`;
    const summary = element('summary', {}, `Vis flere (${others.length})`);
    const otherBoxes = others.map((value) => createBox(key, value));
    group.append(element('details', { id, open: openIds.has(id) }, summary, ...otherBoxes));
  }

  return group;
}

function createBox(facet: string, { key, title, count, isChosen }: ValueCount): HTMLElement {
  const id = `valg-${facet}-${key}`;
  const input = element('input', { type: 'checkbox', id, name: facet, value: key, checked: isChosen });
  const hits = element('span', { className: 'count' }, `(${count})`);
  const label = element('label', { htmlFor: id }, element('span', {}, title), ' ', hits);
  return element('div', { className: 'filter__value' }, input, label);
}

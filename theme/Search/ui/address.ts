// Reads and writes the state of the search page in its address: /soeg/?q=takst&forum=das&år=2019&sortering=dato
import type { Order } from '../query/engine';
import type { Choices } from '../query/facets';

export interface PageState {
  readonly text: string;
  readonly choices: Choices;
  readonly order: Order;
}

const names = { text: 'q', order: 'sortering' };

/** The state in an address's query string. */
export function parseAddress(search: string): PageState {
  const parameters = new URLSearchParams(search);
  const facets = [...new Set(parameters.keys())].filter((key) => key !== names.text && key !== names.order);
  return {
    text: parameters.get(names.text) ?? '',
    choices: Object.fromEntries(facets.map((facet) => [facet, parameters.getAll(facet)])),
    order: parameters.get(names.order) === 'dato' ? 'dato' : 'relevans',
  };
}

/** The address, from its path on. */
export function formatAddress(path: string, { text, choices, order }: PageState): string {
  const parameters = new URLSearchParams();
  if (text.trim() !== '') parameters.set(names.text, text.trim());
  for (const [facet, values] of Object.entries(choices)) for (const value of values) parameters.append(facet, value);
  if (order !== 'relevans') parameters.set(names.order, order);
  return parameters.size === 0 ? path : `${path}?${parameters}`;
}

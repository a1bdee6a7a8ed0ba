// Converts between the state of the search page and its address: /soeg/?q=takst&forum=das&år=2019&sortering=dato
import type { Order } from '../query/engine';
import type { Choices } from '../query/facets';

export interface PageState {
  readonly text: string;
  readonly choices: Choices;
  readonly order: Order;
}

const parameterNames = { text: 'q', order: 'sortering' };

/** Parses the query string of an address. */
export function parseAddress(search: string): PageState {
  const parameters = new URLSearchParams(search);
  const facets = [...new Set(parameters.keys())].filter(
    (key) => key !== parameterNames.text && key !== parameterNames.order,
  );
  return {
    text: parameters.get(parameterNames.text) ?? '',
    choices: Object.fromEntries(facets.map((facet) => [facet, parameters.getAll(facet)])),
    order: parameters.get(parameterNames.order) === 'dato' ? 'dato' : 'relevans',
  };
}

/** Formats an address without its host. Default values are left out. */
export function formatAddress(path: string, { text, choices, order }: PageState): string {
  const parameters = new URLSearchParams();
  if (text.trim() !== '') parameters.set(parameterNames.text, text.trim());
  for (const [facet, values] of Object.entries(choices)) for (const value of values) parameters.append(facet, value);
  if (order !== 'relevans') parameters.set(parameterNames.order, order);
  return parameters.size === 0 ? path : `${path}?${parameters}`;
}

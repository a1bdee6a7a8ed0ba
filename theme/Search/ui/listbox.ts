// Which option of a listbox below a field is active (ARIA 1.2, combobox pattern).

/** The active index when no option is active. */
export const fieldItself = -1;

/**
 * The next active option after an arrow key, cycling through the field and `count` options; any other key: undefined.
 */
export function optionAfter(key: string, active: number, count: number): number | undefined {
  if (key === 'ArrowDown') return active + 1 < count ? active + 1 : fieldItself;
  if (key === 'ArrowUp') return active > fieldItself ? active - 1 : count - 1;
  return undefined;
}

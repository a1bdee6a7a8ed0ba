// Which option of a listbox below a field is active (ARIA 1.2, combobox pattern).

/** The index that is active while the field itself is active. */
export const fieldItself = -1;

/**
 * The index that is active after an arrow key, cycling through the field and `count` options. Undefined for other keys.
 */
export function optionAfter(key: string, active: number, count: number): number | undefined {
  if (key === 'ArrowDown') return active + 1 < count ? active + 1 : fieldItself;
  if (key === 'ArrowUp') return active > fieldItself ? active - 1 : count - 1;
  return undefined;
}

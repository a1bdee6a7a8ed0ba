// The texts of the live regions.

export const waiting = 'Henter søgningen …';

export const failed = 'Søgningen kunne ikke hentes. Tjek din internetforbindelse, og søg igen.';

/** "12 fund for »takst«". "Fund" is the same in the plural. */
export function found(count: number, text: string): string {
  if (count === 0) return 'Ingen fund. Prøv et kortere ord.';
  return text === '' ? `${count} fund` : `${count} fund for »${text}«`;
}

/** Shown after loading more hits. */
export const shownOf = (shown: number, total: number): string => `Viser ${shown} af ${total} fund`;

/** Below a search field. */
export const suggested = (count: number): string =>
  count === 0 ? 'Ingen forslag' : `${count} forslag. Vælg med piletasterne.`;

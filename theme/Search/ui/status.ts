// The texts of the live regions, which screen readers announce.

export const waiting = 'Henter søgningen …';

export const failed = 'Søgningen kunne ikke hentes. Tjek din internetforbindelse, og søg igen.';

/** "12 fund for »takst«". The plural of "fund" is "fund". */
export function hitStatus(count: number, text: string): string {
  if (count === 0) return 'Ingen fund. Prøv et kortere ord.';
  return text === '' ? `${count} fund` : `${count} fund for »${text}«`;
}

export const moreHitsStatus = (shown: number, total: number): string => `Viser ${shown} af ${total} fund`;

export const suggestionStatus = (count: number): string =>
  count === 0 ? 'Ingen forslag' : `${count} forslag. Vælg med piletasterne.`;

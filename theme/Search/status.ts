// What the live region says.

export const waiting = 'Henter søgningen …';

export const failed = 'Søgningen kunne ikke hentes. Tjek din internetforbindelse, og søg igen.';

/** "12 fund for »takst«". "Fund" is the same in the plural. */
export const found = (count: number, text: string): string => (count === 0 ? 'Ingen fund. Prøv et kortere ord.' : `${count} fund for »${text}«`);

/** After more hits were asked for. */
export const shownOf = (shown: number, total: number): string => `Viser ${shown} af ${total} fund`;

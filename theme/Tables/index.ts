// Makes tables with `data-sortable` sortable: the headings become buttons. Rows with `data-fixed` (totals, notes) stay
// at the bottom.

type Direction = 'ascending' | 'descending' | 'none';

const danish = new Intl.Collator('da', { numeric: true });
const nextDirection: Record<Direction, Direction> = { none: 'ascending', ascending: 'descending', descending: 'none' };

function start(): void {
  for (const table of document.querySelectorAll<HTMLTableElement>('table[data-sortable]')) makeSortable(table);
}

function makeSortable(table: HTMLTableElement): void {
  const body = table.tBodies[0];
  const headings = [...(table.tHead?.rows[0]?.cells ?? [])];
  if (!body) return;
  const originalRows = [...body.rows];
  const status = addLiveRegion(table);

  headings.forEach((heading, column) => {
    const name = heading.textContent.trim().replace(/\s+/g, ' ');
    heading.setAttribute('aria-sort', 'none');
    wrapInButton(heading).addEventListener('click', () => {
      const direction = nextDirection[(heading.getAttribute('aria-sort') ?? 'none') as Direction];
      for (const other of headings) other.setAttribute('aria-sort', other === heading ? direction : 'none');
      body.append(...sortRows(originalRows, column, direction));
      status.textContent = statusOf(name, direction);
    });
  });
}

function wrapInButton(heading: HTMLTableCellElement): HTMLButtonElement {
  const button = document.createElement('button');
  button.type = 'button';
  button.className = 'sort';
  button.append(...heading.childNodes);
  heading.append(button);
  return button;
}

/** Must be called before the first change: screen readers announce only changes of a region that already exists. */
function addLiveRegion(table: HTMLTableElement): HTMLElement {
  const status = document.createElement('p');
  status.className = 'sr-only';
  status.setAttribute('role', 'status');
  table.parentElement?.after(status);
  return status;
}

function sortRows(rows: HTMLTableRowElement[], column: number, direction: Direction): HTMLTableRowElement[] {
  const fixed = rows.filter((row) => 'fixed' in row.dataset);
  const ordinary = rows.filter((row) => !('fixed' in row.dataset));
  if (direction === 'none') return rows;
  const sign = direction === 'ascending' ? 1 : -1;
  return [...ordinary.sort((a, b) => compare(a.cells[column], b.cells[column], sign)), ...fixed];
}

/** Compares numbers, or text in a text column. Empty cells of number columns come last in both directions. */
function compare(a: HTMLTableCellElement | undefined, b: HTMLTableCellElement | undefined, sign: number): number {
  const [first, second] = [a?.dataset['value'], b?.dataset['value']];
  if (first === undefined || second === undefined)
    return sign * danish.compare(a?.textContent.trim() ?? '', b?.textContent.trim() ?? '');
  if (first === '' || second === '') return Number(first === '') - Number(second === '');
  return sign * (Number(first) - Number(second));
}

const statusOf = (column: string, direction: Direction): string =>
  direction === 'none'
    ? 'Tabellen står i sin oprindelige rækkefølge.'
    : `Sorteret efter ${column}, ${direction === 'ascending' ? 'stigende' : 'faldende'}.`;

start();

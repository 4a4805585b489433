/** What a cell of a table may hold. */
export type Cell = string | number | boolean | null;

// A table program would take these for the beginning of a formula (OWASP ASVS 5.0, 1.2.10).
const formula = /^[=+\-@\t\r\0]/;

function written(cell: Cell): string {
  if (cell === null) return '';
  if (typeof cell !== 'string') return String(cell);
  const safe = formula.test(cell) ? `'${cell}` : cell;
  return /[";\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}

/** The mark by which table programs know that a file is UTF-8. */
export const byteOrderMark = '\uFEFF';

/** A line of a table as German table programs read it (RFC 4180 with semicolons); no cell is taken for a formula. */
export const csvLine = (cells: readonly Cell[]): string => `${cells.map(written).join(';')}\r\n`;

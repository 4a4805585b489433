import { measure, type Setting, type Sheet } from './sheet.js';

const size = 9.5;
const gap = 10;
const narrowest = 36;

interface Column extends Setting {
  indent: number;
  width: number;
}

/** Amounts, shares and quantities, with or without their unit. */
const isNumber = (text: string) => /^[-−+]?\d[\d.,\u00a0\u202f ]*\s?(?:€|%|[a-zA-Z²³]{1,4})?$/.test(text.trim());

/** Shares the width out: each column gets what its longest text needs; when that is too much, the widest give way. */
function sharesOf(wanted: readonly number[], free: number): number[] {
  const spare = free - wanted.reduce((sum, width) => sum + width, 0);
  if (spare >= 0) return wanted.map((width, at) => (at === 0 ? width + spare : width));
  let left = free;
  let most = 0;
  for (const [at, width] of [...wanted].sort((one, other) => one - other).entries()) {
    most = left / (wanted.length - at);
    if (width > most) break;
    left -= width;
  }
  return wanted.map((width) => Math.min(width, most));
}

function columnsOf(sheet: Sheet, head: readonly string[], rows: readonly (readonly string[])[]): Column[] {
  const wanted = head.map((name, at) => {
    const width = (text: string, face: 'regular' | 'bold') =>
      sheet.fonts[face].width(sheet.fonts[face].fit(text), size);
    const cells = rows.map((row) => width(row[at] ?? '', 'regular'));
    return Math.max(narrowest, width(name, 'bold'), ...cells.slice(0, 500));
  });
  const shares = sharesOf(wanted, measure - gap * (head.length - 1));
  let indent = 0;
  return head.map((_name, at) => {
    // Widths are sums of fractions: a text that fits exactly must not break.
    const share = (shares[at] ?? 0) + 0.01;
    const cells = rows.map((row) => row[at] ?? '').filter(Boolean);
    const numbers = cells.length > 0 && cells.every(isNumber);
    const column: Column = { size, indent, width: share, align: numbers ? 'right' : 'left' };
    indent += share + gap;
    return column;
  });
}

function drawRow(sheet: Sheet, cells: readonly string[], columns: readonly Column[], face: 'regular' | 'bold'): void {
  const texts = columns.map((column, at) => sheet.lines(cells[at] ?? '', { ...column, face }));
  const count = Math.max(1, ...texts.map((lines) => lines.length));
  for (let line = 0; line < count; line++) {
    sheet.room(sheet.height(1, { size }));
    for (const [at, column] of columns.entries()) sheet.put(texts[at]?.[line] ?? '', { ...column, face });
    sheet.space(sheet.height(1, { size }));
  }
}

/** Draws a table; rows stay whole where they fit on a page, and the head comes again on each. */
export function drawTable(
  sheet: Sheet,
  { head, rows }: { head: readonly string[]; rows: readonly (readonly string[])[] },
): void {
  const columns = columnsOf(sheet, head, rows);
  const drawHead = () => {
    drawRow(sheet, head, columns, 'bold');
    sheet.space(2);
    sheet.rule(sheet.accent);
    sheet.space(4);
  };
  sheet.room(sheet.height(3, { size }));
  drawHead();
  for (const row of rows) {
    const lines = Math.max(...columns.map((column, at) => sheet.lines(row[at] ?? '', column).length));
    if (sheet.room(Math.min(sheet.height(lines, { size }) + 6, 300))) drawHead();
    drawRow(sheet, row, columns, 'regular');
    sheet.space(2);
    sheet.rule();
    sheet.space(3);
  }
  sheet.space(8);
}

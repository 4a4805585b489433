import { css, html, nothing, type TemplateResult } from 'lit';
import { icon } from '../icons.js';
import type { RowWindow } from './row-window.js';

/**
 * A table whose columns fold below each other where there is no room for them. An element gives its columns their widths
 * by `--_columns`; cells of class `.pick`, `.main` and `.act` keep their places when folded.
 */
export const tableStyles = css`
  .table,
  .table > thead,
  .table > tbody {
    display: block;
  }
  .table {
    inline-size: 100%;
  }
  .table[aria-busy='true'] {
    cursor: progress;
  }
  .line {
    display: grid;
    grid-template-columns: var(--_columns);
    align-items: center;
    gap: var(--_space-2xs) var(--_space-m);
    padding: var(--_space-s) var(--_space-m);
  }
  .line > * {
    min-inline-size: 0;
    padding: 0;
    text-align: start;
    font-weight: inherit;
  }
  thead .line {
    padding-block: var(--_space-xs);
  }
  /* Not the line itself: its columns are as wide as those below. */
  .line > th {
    color: var(--_color-text-muted);
    font-size: var(--_font-size-s);
    font-weight: var(--_font-weight-medium);
  }
  .sort {
    appearance: none;
    display: inline-flex;
    align-items: center;
    gap: 0.25em;
    min-block-size: 2em;
    margin: 0;
    padding: 0;
    border: 0;
    background: none;
    color: inherit;
    font: inherit;
    text-align: start;
    white-space: nowrap;
    cursor: pointer;
  }
  .sort + span {
    display: none;
  }
  .sort:hover,
  [aria-sort='ascending'] > .sort,
  [aria-sort='descending'] > .sort {
    color: var(--_color-text);
  }
  .sort svg.icon {
    inline-size: 1em;
    block-size: 1em;
    opacity: 0.5;
  }
  [aria-sort='ascending'] > .sort svg.icon,
  [aria-sort='descending'] > .sort svg.icon {
    opacity: 1;
  }
  [aria-sort='ascending'] > .sort svg.icon {
    rotate: 180deg;
  }
  tbody .line {
    border-block-start: var(--_border-width) solid var(--_color-border);
  }
  tbody .line:hover {
    background: var(--_color-surface-hover);
  }
  .line .act {
    justify-self: end;
  }
  .line .main {
    overflow-wrap: anywhere;
  }
  .line .number {
    font-variant-numeric: tabular-nums;
  }
  @container (max-width: 52em) {
    .table > thead {
      position: absolute;
      inline-size: 1px;
      block-size: 1px;
      overflow: hidden;
      clip-path: inset(50%);
    }
    /* Nobody is led to what cannot be seen: an element offers its orders above the folded table. */
    .sort {
      display: none;
    }
    .sort + span {
      display: inline;
    }
    .table > [data-block='0'] > .line:first-child {
      border-block-start: 0;
    }
    .line {
      grid-template-columns: auto minmax(0, 1fr) auto;
      column-gap: 0;
      align-items: start;
      padding-block: var(--_space-m);
    }
    .line > * {
      grid-column: 2 / -1;
    }
    .line > :empty {
      display: none;
    }
    .line > .pick {
      grid-column: 1;
      margin-inline-end: var(--_space-s);
    }
    .line > .main {
      grid-column: 2;
    }
    .line > .act {
      grid-area: 1 / 3;
    }
    .line > [data-label]::before {
      content: attr(data-label) ': ';
      color: var(--_color-text-muted);
    }
  }
  /* A phone whose reader has doubled the type: what is chosen and done above, all else below in the full width. */
  @container (max-width: 17em) {
    .line > :not(.pick, .act) {
      grid-column: 1 / -1;
    }
    .line:not(:has(> .pick)) > .main {
      grid-column: 1 / 3;
    }
  }
  /* Two buttons above a table share the row of a phone. */
  @container (max-width: 30em) {
    .top .actions:has(.button + .button) {
      flex: 1 1 100%;
    }
    .top .actions .button + .button,
    .top .actions .button:has(+ .button) {
      flex: 1 1 auto;
      padding-inline: var(--_space-xs);
    }
    .top .actions .button .icon {
      display: none;
    }
  }
`;

/** The order of a table by one of its columns, and what a click on its heading does. */
export interface ColumnSort {
  direction: 'ascending' | 'descending' | 'none';
  sort(): void;
}

/** One column of a table. */
export interface Column<T> {
  /** Class of its cells: `pick`, `main`, `act`, or any other. */
  name: string;
  word: string;
  /** Whether the word stands for those only who cannot see what the column holds. */
  silent?: boolean;
  /** Whether the word is repeated before the cell where columns are folded. */
  labelled?: boolean;
  /** Absent where rows cannot be put in the order of the column. */
  order?: ColumnSort;
  /** What a row has there; `nothing` leaves no gap where columns are folded. */
  cell(row: T): unknown;
}

/** A table, as an element has it. */
export interface FoldingTable<T> {
  label: string;
  columns: readonly Column<T>[];
  rows: readonly T[];
  key(row: T): unknown;
  window: RowWindow;
  /** How many rows there are; undefined while only the first are known. */
  count: number | undefined;
  busy?: boolean;
  /** The part that each row is. */
  part: string;
  /** Opens a row when it is clicked beside what can be clicked in it. */
  open?: (row: T) => void;
}

/** A table that says how many rows it has and which one each is, though only those near the window are there. */
export function foldingTable<T>(table: FoldingTable<T>): TemplateResult {
  const { label, columns, rows, key, window, count, busy = false } = table;
  const total = count === undefined ? -1 : count + 1;
  return html`<table class="table surface" part="table" role="table" aria-label=${label} aria-rowcount=${total} aria-busy=${busy}>
    <thead role="rowgroup">
      <tr class="line" role="row" aria-rowindex="1">
        ${columns.map(heading)}
      </tr>
    </thead>
    ${window.render({ rows, key, row: (one, index) => line(table, one, index) })}
  </table>`;
}

function heading<T>({ name, word, silent, order }: Column<T>) {
  if (!order)
    return html`<th class=${name} role="columnheader" scope="col">${silent ? html`<span class="sr">${word}</span>` : word}</th>`;
  return html`<th class=${name} role="columnheader" scope="col" aria-sort=${order.direction}>
    <button class="sort" type="button" @click=${order.sort}>${word}${icon('chevron')}</button><span>${word}</span>
  </th>`;
}

const operated = 'a, button, input, label, select, summary';

function line<T>({ columns, part, open }: FoldingTable<T>, row: T, index: number) {
  const click = (event: Event) => {
    if (!(event.target as Element).closest(operated)) open?.(row);
  };
  return html`<tr class="line" part=${part} role="row" aria-rowindex=${index + 2} @click=${click}>${columns.map(
    ({ name, word, labelled, cell }) =>
      html`<td class=${name} role="cell" data-label=${labelled ? word : nothing}>${cell(row)}</td>`,
  )}</tr>`;
}

import { css } from 'lit';

export const styles = css`
  .matrix {
    margin-block-end: var(--_space-l);
    border-radius: var(--_radius-l);
    background: var(--_color-surface);
    outline: 1px solid transparent;
    box-shadow: var(--_shadow-s);
  }
  .matrix thead th {
    padding-inline-start: 0;
    font-size: var(--_font-size-s);
    vertical-align: bottom;
    color: var(--_color-text-muted);
  }
  .matrix thead th:first-child {
    padding-inline-start: var(--_space-m);
  }
  .matrix thead th:not(:first-child) {
    text-align: end;
  }
  .matrix tbody tr {
    border-block-start: var(--_border-width) solid var(--_color-border);
  }
  .matrix td {
    padding: 0;
    text-align: end;
  }
  .matrix td button {
    appearance: none;
    min-inline-size: var(--_target-size);
    min-block-size: var(--_target-size);
    margin: 0;
    padding: 0 var(--_space-m);
    border: 0;
    border-radius: var(--_radius-s);
    background: none;
    color: var(--_color-link);
    font: inherit;
    font-weight: var(--_font-weight-medium);
    cursor: pointer;
  }
  .matrix td button:hover {
    background: var(--_color-surface-hover);
  }
  .matrix td button.zero {
    color: var(--_color-text-muted);
    font-weight: var(--_font-weight-normal);
  }
  .matrix .total th,
  .matrix .total button {
    font-weight: var(--_font-weight-bold);
  }
  @container (max-width: 40em) {
    .matrix :is(table, tbody) {
      display: block;
    }
    .matrix thead {
      position: absolute;
      inline-size: 1px;
      block-size: 1px;
      overflow: hidden;
      clip-path: inset(50%);
    }
    .matrix tr {
      display: flex;
      flex-wrap: wrap;
      padding: var(--_space-xs) var(--_space-s);
    }
    .matrix tbody tr:first-child {
      border-block-start: 0;
    }
    .matrix tbody th {
      flex: 1 0 100%;
      padding: var(--_space-2xs) var(--_space-xs) 0;
    }
    .matrix td button {
      display: inline-flex;
      align-items: center;
      gap: 0.375em;
      min-block-size: 2.25em;
      padding-inline: var(--_space-xs);
    }
    .matrix td:has(.zero),
    .matrix tr:not(:has(td button:not(.zero))) {
      display: none;
    }
    .matrix td button::before {
      content: attr(data-word);
      color: var(--_color-text-muted);
      font-size: var(--_font-size-s);
      font-weight: var(--_font-weight-normal);
    }
  }
  .chosen,
  .over {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: var(--_space-xs) var(--_space-s);
    margin-block-end: var(--_space-m);
  }
  .chosen {
    position: sticky;
    inset-block-start: 0;
    z-index: 1;
    padding: var(--_space-s) var(--_space-m);
    border-radius: var(--_radius-m);
    background: var(--_color-surface-raised);
    outline: 1px solid transparent;
    box-shadow: var(--_shadow-m);
  }
  .over {
    justify-content: space-between;
    margin-block-end: var(--_space-xs);
  }
  .table {
    --_columns: 2em minmax(0, 5fr) minmax(0, 6fr) minmax(10em, 3fr) 8em 2.75em;
  }
  td.seen {
    font-size: var(--_font-size-s);
  }
  .box {
    display: grid;
    place-items: center;
    min-inline-size: 2em;
    min-block-size: 2em;
    cursor: pointer;
  }
  .box input {
    inline-size: 1.375em;
    block-size: 1.375em;
    margin: 0;
    accent-color: var(--_color-accent);
  }
  .person {
    display: flex;
    align-items: center;
    gap: var(--_space-s);
  }
  .email {
    overflow-wrap: anywhere;
  }
  .more {
    display: flex;
    margin: var(--_space-m) auto 0;
  }
  .lacking {
    display: inline-flex;
    align-items: center;
    gap: 0.25em;
    color: var(--_color-warning-text);
  }
  .lacking svg.icon {
    inline-size: 1em;
    block-size: 1em;
  }
  .profile {
    color: var(--_color-text-muted);
    font-size: var(--_font-size-s);
  }
  .profile summary {
    display: flex;
    align-items: center;
    gap: var(--_space-xs);
    min-block-size: 1.75em;
    white-space: nowrap;
    cursor: pointer;
  }
  .bar {
    inline-size: 5em;
    block-size: 0.5em;
    border-radius: var(--_radius-full);
    background: var(--_color-surface-sunken);
    fill: var(--_color-success-icon);
  }
  .bar.some {
    fill: var(--_color-warning-icon);
  }
  .over.doing {
    justify-content: flex-start;
    margin-block: 0 var(--_space-m);
  }
  p.leading {
    flex: 1 1 20em;
    margin: 0;
  }
  .over.narrowed {
    justify-content: flex-start;
    margin-block: 0 var(--_space-m);
  }
  .orders,
  .rest {
    display: none;
  }
  /* On phones a menu beside the search has what few look for. */
  @container (max-width: 36em) {
    .rest {
      display: block;
    }
    .over.doing > :not(.leading) {
      display: none;
    }
    .leading.button {
      flex: 1;
    }
  }
  @container (max-width: 52em) {
    .orders {
      display: contents;
    }
    /* What is looked for is said in full above three choices. */
    .tools .search {
      flex-basis: calc(100% - 4em);
    }
  }
  .profile summary svg.icon {
    inline-size: 1em;
    block-size: 1em;
  }
  .weight {
    grid-template-columns: 5em 1fr;
    align-items: center;
    column-gap: var(--_space-m);
  }
  .weight label,
  .weight .bar {
    grid-column: 1 / -1;
  }
  .weight .bar {
    inline-size: 100%;
    fill: var(--_color-accent-border);
  }
  .weight label::first-letter {
    text-transform: uppercase;
  }
  .share {
    color: var(--_color-text-muted);
  }
  .dialog.delegates[open] {
    display: grid;
    gap: var(--_space-m);
  }
  .acting {
    display: grid;
    gap: var(--_space-s);
  }
  .acting li {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: var(--_space-xs) var(--_space-m);
    padding-block-end: var(--_space-s);
    border-block-end: var(--_border-width) solid var(--_color-border);
  }
  .acting .what {
    display: grid;
    flex: 1 1 14em;
  }
  .sub {
    font-weight: var(--_font-weight-bold);
  }
  .bar.low {
    fill: var(--_color-danger-icon);
  }
  .own-words dl {
    display: grid;
    grid-template-columns: auto minmax(0, 1fr);
    gap: var(--_space-xs) var(--_space-m);
    margin: 0;
  }
  .own-words dd {
    margin: 0;
    overflow-wrap: anywhere;
  }
`;

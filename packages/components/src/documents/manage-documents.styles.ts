import { css } from 'lit';

export const styles = css`
  :host {
    min-height: var(--p24-manage-documents-min-height, 26em);
  }
  .form {
    padding: var(--_space-l);
  }
  .form + .form,
  .list + .form,
  .heading + .list {
    margin-block-start: var(--_space-m);
  }
  .table {
    --_columns: 2em minmax(0, 5fr) 8.5em minmax(0, 5fr) 2.75em;
  }
  td.date {
    font-size: var(--_font-size-s);
  }
  .whom {
    overflow-wrap: anywhere;
  }
  .row {
    cursor: default;
  }
  .standing .counts {
    justify-content: start;
  }
  .top .standing {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: var(--_space-2xs) var(--_space-s);
    margin-block-start: var(--_space-2xs);
  }
  .drafts {
    display: grid;
    gap: var(--_space-m);
  }
  .about-file {
    display: grid;
    align-items: start;
    gap: var(--_space-m) var(--_space-l);
  }
  .drafts .about-file {
    padding-block-start: var(--_space-m);
    border-block-start: var(--_border-width) solid var(--_color-border);
  }
  @container (min-width: 40em) {
    .about-file {
      grid-template-columns: repeat(2, minmax(0, 1fr));
    }
    .about-file .wide {
      grid-column: 1 / -1;
    }
  }
  .facts {
    display: grid;
    gap: var(--_space-s);
  }
  .facts li {
    display: grid;
    grid-template-columns: auto minmax(0, 1fr);
    gap: 0 var(--_space-s);
    overflow-wrap: anywhere;
  }
  .facts .icon {
    margin-block-start: 0.125em;
  }
  .facts .muted {
    grid-column: 2;
  }
  .selection {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    justify-content: space-between;
    gap: var(--_space-s);
    margin-block-end: var(--_space-m);
    padding: var(--_space-s) var(--_space-m);
    border-radius: var(--_radius-m);
    background: var(--_color-accent-subtle);
    outline: 1px solid transparent;
  }
  /* In small type, too, wide enough for a finger. */
  .pick .check {
    justify-content: center;
    min-inline-size: 1.75em;
    /* As wide as before: titles are long words, which break where a letter has no room. */
    margin-inline-end: -0.375em;
  }
  .row.category {
    grid-template-columns: minmax(0, 1fr) auto;
  }
  .row.category b {
    overflow-wrap: anywhere;
    hyphens: auto;
  }
  @container (max-width: 30em) {
    .row.category {
      grid-template-columns: minmax(0, 1fr);
    }
    .row.category .small {
      display: block;
    }
  }
  .row.category.part {
    padding-inline-start: calc(var(--_space-m) * 3);
  }
  .rename {
    display: flex;
    flex-wrap: wrap;
    align-items: start;
    grid-column: 1 / -1;
    gap: var(--_space-s);
  }
  .rename .field {
    flex: 1 1 12em;
  }
`;

import { css } from 'lit';

export const styles = css`
  :host {
    min-height: var(--p24-form-min-height, 24em);
  }
  .lists,
  .lists section {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: var(--_space-s);
  }
  .lists {
    gap: var(--_space-xl);
  }
  .lists > .tools {
    margin-block-end: calc(-1 * var(--_space-s));
  }
  .source {
    display: block;
    font-weight: var(--_font-weight-normal);
  }
  .forms {
    display: grid;
    grid-template-columns: repeat(auto-fill, minmax(min(19em, 100%), 1fr));
    gap: var(--_space-s);
  }
  .card {
    display: grid;
    grid-template-columns: auto minmax(0, 1fr);
    align-items: start;
    gap: var(--_space-m);
    padding: var(--_space-m);
    cursor: pointer;
  }
  .card:hover {
    background: var(--_color-surface-hover);
  }
  .sign {
    display: grid;
    place-content: center;
    inline-size: var(--_target-size);
    block-size: var(--_target-size);
    border-radius: var(--_radius-m);
    background: var(--_color-accent-subtle);
    color: var(--_color-accent-border);
  }
  .card:hover .title button,
  .sent li:hover button {
    color: var(--_color-link-hover);
  }
  .sent li {
    display: grid;
    grid-template-columns: auto minmax(0, 1fr) auto;
    align-items: center;
    gap: 0 var(--_space-s);
    min-block-size: var(--_target-size);
    padding: var(--_space-xs) var(--_space-m);
    cursor: pointer;
  }
  .sent li + li {
    border-block-start: var(--_border-width) solid var(--_color-border);
  }
  .sent .icon {
    color: var(--_color-text-muted);
  }
  .more {
    justify-self: center;
  }
  .filling {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: var(--_space-s);
  }
  .filling > .heading {
    font-size: var(--_font-size-xl);
  }
  .page,
  .filling > .message,
  .receipt {
    max-inline-size: 46em;
    padding: var(--_space-l);
  }
  .bars {
    display: flex;
    flex: 1;
    gap: var(--_space-2xs);
    max-inline-size: 16em;
  }
  .bars i {
    flex: 1;
    block-size: 0.375em;
    border: var(--_border-width) solid var(--_color-accent-border);
    border-radius: var(--_radius-full);
  }
  .bars [data-done] {
    background: var(--_color-accent-border);
  }
  .consent {
    padding: var(--_space-m);
    border: var(--_border-width) solid var(--_color-border);
    border-radius: var(--_radius-m);
  }
  .consent legend {
    padding-inline: var(--_space-2xs);
  }
  #consent-text ul {
    padding-inline-start: 1.25em;
    list-style: disc;
  }
  .draft {
    min-block-size: 1.75em;
  }
  .told {
    max-inline-size: 46em;
    align-items: flex-start;
    padding: var(--_space-m) var(--_space-l);
    border-radius: var(--_radius-l);
  }
  .told a {
    color: inherit;
    font-weight: var(--_font-weight-bold);
  }
  .told ul {
    padding-inline-start: 1.25em;
    list-style: disc;
  }
  .told > div {
    flex: 1 1 12em;
  }
  /* The fields for files, which come later, show it as large as their frame. */
  dd .thumb {
    flex: none;
    inline-size: 4em;
    block-size: 4em;
    border-radius: var(--_radius-s);
    object-fit: cover;
  }
  .formats > * {
    inline-size: fit-content;
    min-block-size: 1.75em;
    color: var(--_color-text-muted);
    font-size: var(--_font-size-s);
  }
  .kept {
    text-align: center;
  }
  .bone.card {
    block-size: 5em;
  }
  @container (max-width: 30em) {
    .page,
    .receipt {
      padding: var(--_space-m);
    }
    .sent li {
      grid-template-columns: auto minmax(0, 1fr);
    }
    .sent .small {
      grid-column: 2;
    }
    .page > .actions .button {
      flex: 1;
    }
  }
  /* Large letters on a small telephone: nothing stands beside words. */
  @container (max-width: 14em) {
    .card,
    .told {
      display: grid;
      grid-template-columns: minmax(0, 1fr);
      gap: var(--_space-xs);
    }
    .card,
    .told,
    .page,
    .receipt {
      padding: var(--_space-s);
    }
  }
  @media print {
    .back,
    .told,
    .formats {
      display: none;
    }
    .receipt {
      padding: 0;
      box-shadow: none;
    }
  }
`;

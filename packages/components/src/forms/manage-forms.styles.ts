import { css } from 'lit';

/** The managers' list of forms, and what stands around one of them. */
export const styles = css`
  .groups,
  .groups section,
  section[part='received'],
  .preview {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: var(--_space-s);
  }
  .groups {
    gap: var(--_space-l);
  }
  .state-hint {
    margin-block-end: var(--_space-m);
  }
  .tools,
  .bulk,
  .filtered,
  .where {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: var(--_space-xs) var(--_space-s);
  }
  .tools {
    margin-block: var(--_space-m);
  }
  .bulk,
  .filtered {
    margin-block-end: var(--_space-m);
    padding: var(--_space-xs) var(--_space-m);
    border-radius: var(--_radius-m);
    background: var(--_color-accent-subtle);
  }
  .row {
    display: grid;
    grid-template-columns: auto auto minmax(0, 1fr) auto auto;
    align-items: center;
    gap: var(--_space-2xs) var(--_space-m);
    padding: var(--_space-s) var(--_space-m);
  }
  .standing {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    justify-content: flex-end;
    gap: var(--_space-2xs) var(--_space-s);
  }
  .row + .row {
    border-block-start: var(--_border-width) solid var(--_color-border);
  }
  .pick {
    display: grid;
    place-content: center;
    min-inline-size: 1.75em;
    min-block-size: var(--_target-size);
  }
  .pick input {
    inline-size: 1.375em;
    block-size: 1.375em;
    margin: 0;
    accent-color: var(--_color-accent);
  }
  .open {
    font-weight: var(--_font-weight-bold);
  }
  .open:hover {
    color: var(--_color-link);
    text-decoration: underline;
  }
  .missing {
    display: inline-flex;
    align-items: center;
    gap: 0.25em;
    color: var(--_color-warning-text);
    font-weight: var(--_font-weight-medium);
  }
  .missing svg.icon {
    inline-size: 1em;
    block-size: 1em;
  }
  [part='delivery'] {
    margin-block-start: var(--_space-m);
  }
  .option + .hint {
    margin-block-start: var(--_space-2xs);
    margin-inline-start: 2.75em;
  }
  @container (max-width: 36em) {
    .row {
      grid-template-columns: auto minmax(0, 1fr) auto;
    }
    .row .dots {
      grid-area: 1 / 3;
      align-self: start;
      margin-inline-end: calc(-1 * var(--_space-xs));
    }
    .row .pick {
      align-self: start;
    }
    .row .sign {
      display: none;
    }
    .row .standing {
      grid-column: 2;
      justify-self: start;
    }
  }
  @container (max-width: 17em) {
    .row :is(.what, .standing) {
      grid-column: 1 / -1;
    }
  }
  :not(:has(#field-ticket:checked)) > .template {
    display: none;
  }
  .for-all {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: var(--_space-s);
    margin-block-start: var(--_space-xl);
  }
  .for-all .option {
    display: flex;
    align-items: center;
    gap: var(--_space-s);
    min-block-size: var(--_target-size);
    padding: var(--_space-xs) var(--_space-m);
    border: var(--_border-width) solid var(--_color-border-control);
    border-radius: var(--_radius-m);
    background: var(--_color-field);
    cursor: pointer;
  }
  .sender {
    margin-block: 0 var(--_space-m);
  }
  .for-all .hint {
    max-inline-size: var(--_measure);
    margin-block-start: var(--_space-2xs);
  }
  .saved {
    display: inline-flex;
    align-items: center;
    gap: var(--_space-xs);
    color: var(--_color-success-text);
  }
`;

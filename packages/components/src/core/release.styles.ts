import { css } from 'lit';

/** What stands in the dialog of a release. */
export const releaseStyles = css`
  .audience {
    display: grid;
  }
  .group-list {
    display: grid;
    grid-template-columns: repeat(auto-fill, minmax(min(13em, 100%), 1fr));
    gap: 0 var(--_space-l);
  }
  .picker {
    display: grid;
    gap: var(--_space-2xs);
  }
  .rows {
    overflow-y: auto;
    max-block-size: 15em;
    border: var(--_border-width) solid var(--_color-border);
    border-radius: var(--_radius-m);
  }
  .rows li + li {
    border-block-start: var(--_border-width) solid var(--_color-border);
  }
  .pick-row {
    padding: var(--_space-xs) var(--_space-s);
  }
  .pick-row:hover {
    background: var(--_color-surface-hover);
  }
  .details {
    display: block;
  }
  /* Always in sight, however much there is to choose above. */
  .dialog .actions {
    position: sticky;
    inset-block-end: calc(-1 * var(--_space-l));
    margin-block-end: calc(-1 * var(--_space-l));
    padding-block: var(--_space-s) var(--_space-l);
    background: var(--_color-surface-raised);
  }
  .summary {
    min-block-size: 3em;
    padding: var(--_space-s) var(--_space-m);
    border-radius: var(--_radius-m);
    background: var(--_color-accent-subtle);
  }
`;

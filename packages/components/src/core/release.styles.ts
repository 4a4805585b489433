import { css } from 'lit';

/** What stands in the dialog of a release. */
export const releaseStyles = css`
  .audience {
    display: flex;
    flex-wrap: wrap;
    gap: 0 var(--_space-l);
  }
  .audience .hint {
    flex-basis: 100%;
  }
  .release form {
    gap: var(--_space-m);
  }
  .release summary {
    min-block-size: var(--_target-size);
    align-content: center;
    cursor: pointer;
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
    max-block-size: 13em;
    border: var(--_border-width) solid var(--_color-border);
    border-radius: var(--_radius-m);
  }
  .rows li + li {
    border-block-start: var(--_border-width) solid var(--_color-border);
  }
  .missed {
    display: flex;
    flex-wrap: wrap;
    gap: var(--_space-2xs) var(--_space-s);
    margin: 0;
  }
  .pick-row {
    padding: var(--_space-xs) var(--_space-s);
  }
  .pick-row > * {
    min-inline-size: 0;
    overflow-wrap: anywhere;
  }
  .pick-row:hover {
    background: var(--_color-surface-hover);
  }
  .details {
    display: block;
  }
  .held {
    font-weight: var(--_font-weight-medium);
  }
  /* Always in sight, however much there is to choose above. */
  .foot {
    position: sticky;
    inset-block-end: calc(-1 * var(--_space-l));
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    justify-content: space-between;
    gap: var(--_space-xs) var(--_space-m);
    margin-block-end: calc(-1 * var(--_space-l));
    margin-inline: calc(-1 * var(--_space-l));
    padding: var(--_space-s) var(--_space-l) var(--_space-l);
    border-block-start: var(--_border-width) solid var(--_color-border);
    background: var(--_color-surface-raised);
  }
  .summary {
    padding: var(--_space-s) var(--_space-m);
    border-radius: var(--_radius-m);
    background: var(--_color-accent-subtle);
  }
`;

import { css } from 'lit';

/** Websites and host names of a data source. */
export const styles = css`
  :host {
    min-height: var(--p24-manage-addresses-min-height, 20em);
  }
  .hosts,
  .guide {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: var(--_space-m);
  }
  .card form {
    display: grid;
    gap: var(--_space-m);
  }
  .field,
  .muted,
  .guide {
    max-inline-size: var(--_measure);
  }
  .error:empty {
    display: none;
  }
  .hosts {
    margin: 0;
    padding: 0;
    list-style: none;
  }
  .hosts li {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: var(--_space-xs) var(--_space-m);
    padding-block: var(--_space-s);
    border-block-end: var(--_border-width) solid var(--_color-border);
  }
  .hosts strong {
    flex: 1 1 14em;
    overflow-wrap: anywhere;
  }
  .hosts p {
    flex-basis: 100%;
    margin: 0;
  }
  summary {
    min-block-size: var(--_target-size);
    align-content: center;
    font-weight: var(--_font-weight-medium);
    cursor: pointer;
  }
  ol {
    display: grid;
    gap: var(--_space-xs);
    margin: 0;
    padding-inline-start: 1.5em;
  }
  dl {
    display: grid;
    grid-template-columns: auto minmax(0, 1fr);
    gap: var(--_space-2xs) var(--_space-m);
    margin: 0;
    padding: var(--_space-m);
    border-radius: var(--_radius-m);
    background: var(--_color-background);
  }
  @container (max-width: 17em) {
    dl {
      grid-template-columns: minmax(0, 1fr);
    }
    dd + dt {
      margin-block-start: var(--_space-xs);
    }
  }
  dt {
    color: var(--_color-text-muted);
  }
  dd {
    margin: 0;
    font-family: ui-monospace, 'Cascadia Mono', 'Segoe UI Mono', Menlo, monospace;
    overflow-wrap: anywhere;
  }
`;

import { css } from 'lit';

/** The list of API keys, the form for a new one, and the one that was just made. */
export const styles = css`
  :host {
    min-height: var(--p24-manage-keys-min-height, 20em);
  }
  .desk,
  .keys,
  .sheet,
  fieldset,
  .rights {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: var(--_space-m);
  }
  .lead,
  .hint {
    max-inline-size: var(--_measure);
  }
  .sheet,
  .key {
    padding: var(--_space-l);
    border-radius: var(--_radius-l);
    background: var(--_color-surface);
    outline: 1px solid transparent;
    box-shadow: var(--_shadow-s);
  }
  .sheet > .field,
  .sheet > .secret {
    max-inline-size: 38em;
  }
  legend {
    margin-block-end: var(--_space-xs);
  }
  fieldset {
    gap: var(--_space-xs);
  }
  .option {
    max-inline-size: 38em;
  }
  .option > span {
    display: grid;
  }
  .rights {
    gap: var(--_space-s) var(--_space-l);
    margin-block-start: var(--_space-s);
  }
  .rights > .error {
    grid-column: 1 / -1;
  }
  .error:empty {
    display: none;
  }
  ul {
    margin: 0;
    padding: 0;
    list-style: none;
  }
  .key {
    display: grid;
    gap: var(--_space-s);
  }
  .key .heading {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: var(--_space-xs) var(--_space-s);
    font-size: var(--_font-size-l);
  }
  .key dl {
    display: grid;
    gap: var(--_space-2xs) var(--_space-l);
    margin: 0;
  }
  .key dl > div {
    display: flex;
    flex-wrap: wrap;
    gap: 0 0.5em;
  }
  .key dt {
    color: var(--_color-text-muted);
  }
  .key dd {
    margin: 0;
  }
  code {
    font-family: ui-monospace, 'Cascadia Mono', 'Segoe UI Mono', Menlo, monospace;
    font-size: 0.9375em;
    overflow-wrap: anywhere;
  }
  .secret {
    display: grid;
    gap: var(--_space-xs);
  }
  .secret .input {
    font-family: ui-monospace, 'Cascadia Mono', 'Segoe UI Mono', Menlo, monospace;
  }
  @container (min-width: 36em) {
    .key dl {
      grid-template-columns: repeat(2, minmax(0, 1fr));
    }
    .key .wide {
      grid-column: 1 / -1;
    }
    .rights {
      grid-template-columns: repeat(2, minmax(0, 1fr));
    }
    .secret.row {
      grid-template-columns: minmax(0, 1fr) auto;
      align-items: end;
    }
  }
  @container (max-width: 30em) {
    .sheet,
    .key {
      padding: var(--_space-m);
    }
  }
`;

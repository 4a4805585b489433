import { css } from 'lit';

/** The settings in which managers say what residents see. */
export const visibilityStyles = css`
  .visibility {
    display: grid;
    gap: var(--_space-m);
    max-inline-size: 52em;
  }
  .visibility p,
  .preview p {
    margin: 0;
  }
  .visibility .top {
    margin-block: var(--_space-s) 0;
  }
  .visibility .row {
    grid-template-columns: minmax(0, 1fr) auto;
  }
  .visibility legend {
    float: inline-start;
    inline-size: 100%;
  }
  .visibility .check .hint {
    display: block;
  }
  .visibility .row > .icon {
    rotate: -90deg;
    color: var(--_color-text-muted);
  }
  .seen {
    font-size: var(--_font-size-s);
  }
  .form.template {
    max-inline-size: 46em;
  }
  table {
    inline-size: 100%;
    border-collapse: collapse;
  }
  caption {
    padding-block-end: var(--_space-2xs);
    font-weight: var(--_font-weight-medium);
    text-align: start;
  }
  th {
    font-weight: var(--_font-weight-medium);
    text-align: start;
  }
  th,
  td {
    padding: var(--_space-2xs);
    padding-inline-start: 0;
  }
  tbody th {
    inline-size: 34%;
  }
  .every {
    border-block-end: var(--_border-width) solid var(--_color-border);
  }
  .of-status {
    display: flex;
    align-items: center;
    gap: var(--_space-2xs);
    overflow-wrap: anywhere;
  }
  .of-status .icon {
    flex: none;
    inline-size: 1.125em;
    block-size: 1.125em;
    color: var(--_color-text-muted);
  }
  .legend {
    display: grid;
    gap: var(--_space-2xs);
    margin: 0;
    padding: 0;
    font-size: var(--_font-size-s);
    list-style: none;
  }
  .preview,
  .previewed {
    display: grid;
    gap: var(--_space-s);
  }
  .preview {
    padding: var(--_space-m);
    border: var(--_border-width) solid var(--_color-border);
    border-radius: var(--_radius-l);
    background: var(--_color-background);
  }
  .sample {
    display: grid;
    gap: var(--_space-s);
    justify-items: start;
  }
  .sample .events,
  .sample .message {
    inline-size: 100%;
  }
  .preview-note {
    display: flex;
    gap: var(--_space-xs);
  }
  @container (max-width: 36em) {
    table {
      font-size: var(--_font-size-s);
    }
    tbody th {
      inline-size: 38%;
    }
    td .input {
      padding-inline: 0.375em 1.375em;
    }
    td .choice .icon {
      inline-size: 1em;
      inset-inline-end: 0.25em;
    }
    .of-status .icon {
      display: none;
    }
  }
`;

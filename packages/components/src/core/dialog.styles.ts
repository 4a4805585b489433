import { css } from 'lit';

/** Dialogs with what forms in them are made of, and what stands in the one of a release. */
export const dialogStyles = css`
  .dialog {
    inline-size: min(40em, calc(100vw - 2em));
    max-block-size: calc(100dvh - 2em);
    padding: var(--_space-l);
    border: 0;
    border-radius: var(--_radius-l);
    background: var(--_color-surface-raised);
    color: var(--_color-text);
    box-shadow: var(--_shadow-l);
  }
  .dialog.confirm {
    inline-size: min(28em, calc(100vw - 2em));
  }
  .dialog[open].confirm {
    display: grid;
    gap: var(--_space-m);
  }
  .dialog::backdrop {
    background: var(--_color-overlay);
  }
  legend {
    padding: 0;
    font-weight: var(--_font-weight-medium);
  }
  fieldset {
    min-inline-size: 0;
    margin: 0;
    padding: 0;
    border: 0;
  }
  .check {
    display: flex;
    align-items: center;
    gap: var(--_space-xs);
    min-block-size: 2em;
    cursor: pointer;
  }
  .check input {
    flex: none;
    inline-size: 1.375em;
    block-size: 1.375em;
    margin: 0;
    accent-color: var(--_color-accent);
  }
  .actions {
    display: flex;
    flex-wrap: wrap;
    gap: var(--_space-s);
  }
  .button.danger {
    border-color: transparent;
    background: var(--_color-danger);
    color: var(--_color-on-danger);
  }
  .button.danger:hover {
    background: var(--_color-danger-hover);
    color: var(--_color-on-danger);
  }
  .message {
    display: flex;
    gap: var(--_space-xs);
    padding: var(--_space-s) var(--_space-m);
    border-radius: var(--_radius-m);
    background: var(--_color-danger-background);
    color: var(--_color-danger-text);
  }
  .pair {
    display: grid;
    align-items: start;
    gap: var(--_space-m) var(--_space-l);
  }
  @container (min-width: 40em) {
    .pair {
      grid-template-columns: repeat(2, minmax(0, 1fr));
    }
  }
  .form,
  .dialog form {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: var(--_space-l);
  }
  .audience {
    display: grid;
  }
  .group-list {
    display: flex;
    flex-wrap: wrap;
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
  .small {
    font-size: var(--_font-size-s);
  }
  .summary {
    min-block-size: 3em;
    padding: var(--_space-s) var(--_space-m);
    border-radius: var(--_radius-m);
    background: var(--_color-accent-subtle);
  }
`;

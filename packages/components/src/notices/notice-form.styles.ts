import { css } from 'lit';

/** The form in which a notice is written. */
export const noticeFormStyles = css`
  .form {
    padding: var(--_space-l);
  }
  .label,
  .types legend {
    font-weight: var(--_font-weight-medium);
  }
  .types {
    display: grid;
    /* Four side by side, or two and two. */
    grid-template-columns: repeat(auto-fit, minmax(clamp(20%, (22em - 100%) * 999, 42%), 1fr));
    gap: var(--_space-xs);
  }
  .types legend {
    margin-block-end: var(--_space-2xs);
  }
  .type {
    display: grid;
    justify-items: center;
    gap: var(--_space-2xs);
    padding: var(--_space-xs);
    border: var(--_border-width-thick) solid var(--_color-border);
    border-radius: var(--_radius-m);
    font-size: var(--_font-size-s);
    cursor: pointer;
  }
  .type:hover {
    background: var(--_color-surface-hover);
  }
  .type:has(:checked) {
    border-color: var(--_color-accent-border);
    background: var(--_color-surface-selected);
    font-weight: var(--_font-weight-bold);
  }
  .type:has(:focus-visible) {
    outline: var(--_focus-width) solid var(--_color-focus);
    outline-offset: var(--_focus-offset);
  }
  .type input {
    position: absolute;
    opacity: 0;
  }
  .toolbar {
    display: flex;
    flex-wrap: wrap;
    gap: var(--_space-2xs);
  }
  .tool {
    appearance: none;
    min-inline-size: 2.5em;
    block-size: 2.5em;
    margin: 0;
    padding: 0 var(--_space-xs);
    border: var(--_border-width) solid var(--_color-border-control);
    border-radius: var(--_radius-s);
    background: var(--_color-surface);
    color: var(--_color-text);
    font: inherit;
    cursor: pointer;
  }
  .tool:hover {
    background: var(--_color-surface-hover);
  }
  .tool:disabled {
    border-color: var(--_color-disabled-border);
    background: var(--_color-disabled-background);
    color: var(--_color-disabled-text);
    cursor: default;
  }
  .rich-editor {
    min-block-size: 11em;
  }
  .rich.input {
    min-block-size: 11em;
    padding: 0.75em 1em;
    line-height: var(--_line-height);
    white-space: break-spaces;
    overflow-wrap: anywhere;
  }
  .optional,
  .files {
    display: grid;
    gap: var(--_space-s);
  }
  .files li {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: var(--_space-xs);
  }
  /* Beside its sign, however long: no wider than what it says. */
  .files .name {
    flex: 0 1 auto;
    max-inline-size: calc(100% - 2em);
    overflow-wrap: anywhere;
  }
  .files .button {
    min-inline-size: var(--_target-size);
    padding: 0;
  }
  .pick {
    position: relative;
    justify-self: start;
  }
  .pick:has(:focus-visible) {
    outline: var(--_focus-width) solid var(--_color-focus);
    outline-offset: var(--_focus-offset);
  }
  .actions.apart {
    justify-content: end;
    margin-block-start: var(--_space-m);
  }
`;

import { css } from 'lit';

/** Text fields and selects with their label, hint and error. */
export const fieldStyles = css`
  .field {
    display: grid;
    gap: var(--_space-2xs);
  }
  .field label {
    font-weight: var(--_font-weight-medium);
  }
  .input {
    appearance: none;
    inline-size: 100%;
    min-block-size: var(--_target-size);
    margin: 0;
    padding: 0.5em 0.75em;
    border: var(--_border-width) solid var(--_color-border-control);
    border-radius: var(--_radius-m);
    background: var(--_color-field);
    color: var(--_color-text);
    font: inherit;
    line-height: var(--_line-height-tight);
  }
  .input:hover {
    border-color: var(--_color-border-control-hover);
  }
  .input::placeholder {
    color: var(--_color-text-muted);
    opacity: 1;
  }
  .input[aria-invalid='true'] {
    border-color: var(--_color-error-border);
    box-shadow: inset 0 0 0 1px var(--_color-error-border);
  }
  .choice {
    position: relative;
  }
  .choice .input {
    padding-inline-end: 2.5em;
    text-overflow: ellipsis;
  }
  .choice .icon {
    position: absolute;
    inset-block: 0;
    inset-inline-end: 0.625em;
    margin-block: auto;
    color: var(--_color-text-muted);
    pointer-events: none;
  }
  .hint {
    color: var(--_color-text-muted);
    font-size: var(--_font-size-s);
  }
  .error {
    display: flex;
    gap: var(--_space-2xs);
    color: var(--_color-error-text);
  }
`;

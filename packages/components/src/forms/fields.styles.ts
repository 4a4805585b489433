import { css } from 'lit';

/** Fields of a form: labels above, targets as large as a thumb. */
export const fieldsStyles = css`
  .page,
  .receipt {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: var(--_space-l);
    overflow-wrap: anywhere;
  }
  fieldset {
    min-inline-size: 0;
    margin: 0;
    padding: 0;
    border: 0;
  }
  legend,
  .label {
    padding: 0;
    margin-block-end: var(--_space-2xs);
    font-weight: var(--_font-weight-medium);
  }
  .field {
    grid-template-columns: minmax(0, 1fr);
    align-content: start;
    max-inline-size: 38em;
  }
  .field .hint {
    max-inline-size: var(--_measure);
  }
  .mark {
    color: var(--_color-error-text);
  }
  .error:empty {
    display: none;
  }
  .error .icon {
    margin-block-start: 0.125em;
  }
  .line {
    display: flex;
    align-items: center;
    gap: var(--_space-xs);
  }
  .suffix {
    flex: none;
    max-inline-size: 50%;
  }
  .input.number,
  .input.date {
    max-inline-size: 12em;
  }
  .input.phone,
  .input.iban {
    max-inline-size: 24em;
    font-variant-numeric: tabular-nums;
  }
  textarea.input {
    min-block-size: 8em;
    line-height: var(--_line-height);
    resize: vertical;
    field-sizing: content;
  }
  .count {
    justify-self: end;
  }
  .options {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: var(--_space-xs);
  }
  .of-yes-no .options {
    grid-template-columns: repeat(auto-fit, minmax(8em, 1fr));
    max-inline-size: 24em;
  }
  .field .option {
    font-weight: var(--_font-weight-normal);
    line-height: var(--_line-height-tight);
  }
  .option:has(:checked) {
    border-color: var(--_color-accent-border);
    box-shadow: inset 0 0 0 1px var(--_color-accent-border);
    background: var(--_color-surface-selected);
  }
  [aria-invalid='true'] .option,
  .option:has([aria-invalid='true']) {
    border-color: var(--_color-error-border);
  }
  .part {
    margin-block-start: var(--_space-s);
    font-weight: var(--_font-weight-bold);
  }
  .part + .hint {
    margin-block-start: calc(-1 * var(--_space-m));
  }
  .told a.button {
    border: 0;
    background: var(--_kind-text);
    color: var(--_kind-background);
  }
  .summary {
    padding: var(--_space-m);
    border-radius: var(--_radius-m);
    border: var(--_border-width-thick) solid var(--_color-error-border);
  }
  .summary p {
    display: flex;
    gap: var(--_space-xs);
  }
  .summary ul {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: var(--_space-2xs);
    margin-block-start: var(--_space-xs);
    padding-inline-start: 1.75em;
  }
  .summary a {
    color: var(--_color-error-text);
    font-weight: var(--_font-weight-medium);
  }
  .answers {
    display: grid;
    gap: var(--_space-s);
  }
  .answers .heading {
    flex: 1 1 8em;
  }
  .answers .heading,
  .page .heading {
    font-size: var(--_font-size-m);
  }
  .page > .heading {
    font-size: var(--_font-size-l);
  }
  dl {
    display: grid;
    margin: 0;
  }
  dl > div {
    display: grid;
    gap: 0 var(--_space-m);
    padding-block: var(--_space-xs);
    border-block-start: var(--_border-width) solid var(--_color-border);
  }
  dt {
    color: var(--_color-text-muted);
  }
  dd {
    display: grid;
    justify-items: start;
    gap: var(--_space-xs);
    margin: 0;
    overflow-wrap: anywhere;
  }
  dd li,
  .file {
    display: inline-flex;
    align-items: center;
    gap: var(--_space-xs);
  }
  .typed {
    white-space: pre-line;
  }
  @container (max-width: 14em) {
    .summary ul {
      padding-inline-start: 0;
    }
  }
  @container (min-width: 36em) {
    dl > div {
      grid-template-columns: minmax(10em, 1fr) 2fr;
    }
  }
  @media print {
    .actions {
      display: none;
    }
  }
`;

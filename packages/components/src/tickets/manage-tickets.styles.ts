import { css } from 'lit';

export const styles = css`
  :host {
    min-height: var(--p24-manage-tickets-min-height, 26em);
  }
  .check {
    display: flex;
    align-items: center;
    gap: var(--_space-xs);
    min-block-size: var(--_target-size);
    cursor: pointer;
  }
  .check input,
  .kind-choice input {
    flex: none;
    inline-size: 1.25em;
    block-size: 1.25em;
    margin: 0;
    accent-color: var(--_color-accent);
  }
  .badges {
    display: flex;
    flex-wrap: wrap;
    justify-content: end;
    gap: var(--_space-2xs);
  }
  .where .meta {
    justify-content: end;
  }
  .columns {
    display: grid;
    grid-template-columns: minmax(0, 1fr) minmax(13em, 17em);
    align-items: start;
    gap: var(--_space-l);
  }
  .columns .ticket {
    max-inline-size: 60em;
  }
  .panel {
    display: grid;
    gap: var(--_space-m);
    padding: var(--_space-m);
    border-radius: var(--_radius-l);
    background: var(--_color-surface);
    outline: 1px solid transparent;
    box-shadow: var(--_shadow-s);
  }
  .panel summary {
    min-block-size: var(--_target-size);
    align-content: center;
    color: var(--_color-link);
    cursor: pointer;
  }
  .more-fields {
    display: grid;
    gap: var(--_space-m);
  }
  .exposure {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: var(--_space-xs) var(--_space-s);
    padding: var(--_space-xs) var(--_space-m);
    border-radius: var(--_radius-m);
    background: var(--_color-neutral-background);
    color: var(--_color-neutral-text);
  }
  .exposure span {
    flex: 1 1 12em;
  }
  .exposure.shown {
    background: var(--_color-info-background);
    color: var(--_color-info-text);
  }
  .event.internal {
    border: 2px dashed var(--_color-warning-border);
    background: var(--_color-warning-background);
    color: var(--_color-warning-text);
    box-shadow: none;
  }
  .event.internal .meta,
  .event.internal .muted {
    color: inherit;
  }
  .event .label {
    display: flex;
    align-items: center;
    gap: var(--_space-2xs);
    font-size: var(--_font-size-s);
    font-weight: var(--_font-weight-bold);
  }
  .label .icon {
    inline-size: 1em;
    block-size: 1em;
  }
  .form.is-answer {
    border-block-start: 0.25em solid var(--_color-accent);
  }
  .form.is-note {
    border: 2px dashed var(--_color-warning-border);
    background: var(--_color-warning-background);
  }
  .form.is-note label,
  .form.is-note .hint {
    color: var(--_color-warning-text);
  }
  .hint.is-note {
    font-weight: var(--_font-weight-medium);
  }
  fieldset {
    display: grid;
    gap: var(--_space-2xs);
    min-inline-size: 0;
    margin: 0;
    padding: 0;
    border: 0;
  }
  legend {
    margin-block-end: var(--_space-2xs);
    padding: 0;
    font-weight: var(--_font-weight-medium);
  }
  .form {
    max-inline-size: 60em;
  }
  .kinds {
    grid-template-columns: repeat(auto-fit, minmax(10em, 1fr));
    gap: var(--_space-xs);
  }
  .kind-choice {
    display: flex;
    align-items: center;
    gap: var(--_space-xs);
    min-block-size: var(--_target-size);
    padding: 0 var(--_space-s);
    border: var(--_border-width) solid var(--_color-border-control);
    border-radius: var(--_radius-m);
    background: var(--_color-surface);
    color: var(--_color-text);
    font-weight: var(--_font-weight-medium);
    cursor: pointer;
  }
  .form.is-note label.kind-choice {
    color: var(--_color-text);
  }
  .kind-choice:has(:checked) {
    border-color: var(--_color-accent-border);
    box-shadow: inset 0 0 0 1px var(--_color-accent-border);
  }
  .kind-choice.is-note:has(:checked) {
    border-color: var(--_color-warning-border);
    box-shadow: inset 0 0 0 1px var(--_color-warning-border);
  }
  .pair {
    display: grid;
    grid-template-columns: repeat(auto-fit, minmax(12em, 1fr));
    gap: var(--_space-m);
  }
  .announcement:not(.sr) {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: var(--_space-xs) var(--_space-m);
  }
  .announcement:not(.sr).wrong {
    background: var(--_color-danger-background);
    color: var(--_color-danger-text);
  }
  .dialog {
    inline-size: min(28em, calc(100vw - 2em));
    padding: var(--_space-l);
    border: 0;
    border-radius: var(--_radius-l);
    background: var(--_color-surface-raised);
    color: var(--_color-text);
    box-shadow: var(--_shadow-l);
  }
  .dialog[open] {
    display: grid;
    gap: var(--_space-m);
  }
  .dialog::backdrop {
    background: var(--_color-overlay);
  }
  @container (max-width: 50em) {
    .columns {
      grid-template-columns: minmax(0, 1fr);
    }
    .columns .panel {
      grid-template-columns: repeat(auto-fit, minmax(11em, 1fr));
    }
    .panel details {
      grid-column: 1 / -1;
    }
  }
  @container (max-width: 36em) {
    .badges,
    .where .meta {
      justify-content: start;
    }
  }
`;

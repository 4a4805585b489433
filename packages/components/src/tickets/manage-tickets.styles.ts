import { css } from 'lit';

export const styles = css`
  :host {
    min-height: var(--p24-manage-tickets-min-height, 26em);
  }
  /* What is looked for is said in full above four choices. */
  .tools .search,
  .only {
    flex-basis: 100%;
  }
  .only {
    display: flex;
    flex-wrap: wrap;
    gap: 0 var(--_space-l);
  }
  .kind-choice input {
    flex: none;
    inline-size: 1.25em;
    block-size: 1.25em;
    margin: 0;
    accent-color: var(--_color-accent);
  }
  .table {
    --_columns: minmax(0, 6fr) minmax(0, 4fr) minmax(0, 2.5fr) minmax(11.25em, 3fr) 8.5em;
  }
  td:is(.place, .assignee, .when) {
    font-size: var(--_font-size-s);
  }
  tbody .line {
    cursor: pointer;
  }
  .badges {
    display: flex;
    flex-wrap: wrap;
    gap: var(--_space-2xs);
    white-space: nowrap;
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
    padding-block: var(--_space-xs);
  }
  .exposure > span {
    flex-basis: 8em;
    min-inline-size: 0;
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
  .event.own .avatar {
    background: var(--_color-surface);
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
    border-block-start: 0.25em solid var(--_color-accent-border);
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
  .kinds {
    display: grid;
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
`;

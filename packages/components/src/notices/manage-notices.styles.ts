import { css } from 'lit';

export const styles = css`
  :host {
    min-height: var(--p24-manage-notices-min-height, 26em);
  }
  .top {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    justify-content: space-between;
    gap: var(--_space-s) var(--_space-l);
    margin-block-end: var(--_space-m);
  }
  .tools {
    display: flex;
    flex-wrap: wrap;
    gap: var(--_space-s);
    margin-block-end: var(--_space-m);
  }
  .tools input {
    flex: 3 1 14em;
  }
  .tools .choice {
    flex: 1 1 9em;
  }
  .list {
    border-radius: var(--_radius-l);
    background: var(--_color-surface);
    box-shadow: var(--_shadow-s);
  }
  .row {
    display: grid;
    grid-template-columns: auto minmax(0, 1fr) auto;
    align-items: center;
    gap: var(--_space-2xs) var(--_space-m);
    padding: var(--_space-m);
    cursor: pointer;
  }
  .row:hover {
    background: var(--_color-surface-hover);
  }
  .row:first-child {
    border-start-start-radius: inherit;
    border-start-end-radius: inherit;
  }
  .row + .row {
    border-block-start: var(--_border-width) solid var(--_color-border);
  }
  .row,
  .type {
    --_kind-background: var(--_color-neutral-background);
    --_kind-icon: var(--_color-neutral-icon);
    --_kind-text: var(--_color-neutral-text);
  }
  .info {
    --_kind-background: var(--_color-info-background);
    --_kind-icon: var(--_color-info-icon);
    --_kind-text: var(--_color-info-text);
  }
  .warning {
    --_kind-background: var(--_color-warning-background);
    --_kind-icon: var(--_color-warning-icon);
    --_kind-text: var(--_color-warning-text);
  }
  .danger {
    --_kind-background: var(--_color-danger-background);
    --_kind-icon: var(--_color-danger-icon);
    --_kind-text: var(--_color-danger-text);
  }
  .kind {
    display: grid;
    place-items: center;
    inline-size: 2.5em;
    block-size: 2.5em;
    border-radius: var(--_radius-full);
    background: var(--_kind-background);
    color: var(--_kind-icon);
  }
  .title button {
    appearance: none;
    min-block-size: 1.75em;
    margin: 0;
    padding: 0;
    border: 0;
    background: none;
    color: inherit;
    font: inherit;
    font-weight: var(--_font-weight-bold);
    text-align: start;
    overflow-wrap: anywhere;
    cursor: pointer;
  }
  .row:hover .title button {
    color: var(--_color-link);
  }
  .meta,
  .counts {
    display: flex;
    flex-wrap: wrap;
    gap: 0 var(--_space-s);
    color: var(--_color-text-muted);
    font-size: var(--_font-size-s);
  }
  .row .word {
    color: var(--_kind-text);
    font-weight: var(--_font-weight-medium);
  }
  .where {
    display: grid;
    justify-items: end;
    gap: var(--_space-2xs);
  }
  .counts {
    justify-content: end;
    font-variant-numeric: tabular-nums;
  }
  .state {
    display: inline-flex;
    align-items: center;
    gap: 0.375em;
    padding: 0.125em 0.75em 0.125em 0.5em;
    border-radius: var(--_radius-full);
    background: var(--_color-neutral-background);
    color: var(--_color-neutral-text);
    font-size: var(--_font-size-s);
    font-weight: var(--_font-weight-medium);
  }
  .state.released {
    background: var(--_color-success-background);
    color: var(--_color-success-text);
  }
  .state.scheduled {
    background: var(--_color-info-background);
    color: var(--_color-info-text);
  }
  .state.revoked {
    background: var(--_color-warning-background);
    color: var(--_color-warning-text);
  }
  .state svg.icon {
    inline-size: 1em;
    block-size: 1em;
  }
  .announcement:not(.sr) {
    display: flex;
    align-items: center;
    gap: var(--_space-xs);
    margin-block-end: var(--_space-m);
    padding: var(--_space-s) var(--_space-m);
    border-radius: var(--_radius-m);
    background: var(--_color-success-background);
    color: var(--_color-success-text);
  }
  .back {
    appearance: none;
    display: inline-flex;
    align-items: center;
    gap: var(--_space-2xs);
    min-block-size: var(--_target-size);
    margin: 0;
    padding: 0;
    border: 0;
    background: none;
    color: var(--_color-link);
    font: inherit;
    cursor: pointer;
  }
  .back:hover {
    color: var(--_color-link-hover);
    text-decoration: underline;
  }
  .back .icon {
    rotate: 90deg;
  }
  .form,
  .dialog form {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: var(--_space-l);
  }
  .form {
    padding: var(--_space-l);
    border-radius: var(--_radius-l);
    background: var(--_color-surface);
    box-shadow: var(--_shadow-s);
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
  .label,
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
  .types {
    display: grid;
    grid-template-columns: repeat(auto-fit, minmax(6.5em, 1fr));
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
    inline-size: 2.5em;
    block-size: 2.5em;
    margin: 0;
    padding: 0;
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
  .tool[aria-pressed='true'] {
    border-color: var(--_color-accent-border);
    background: var(--_color-surface-selected);
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
  .rich > * + * {
    margin-block-start: 0.75em;
  }
  .rich :is(ul, ol) {
    padding-inline-start: 1.5em;
    list-style: disc;
  }
  .rich ol {
    list-style: decimal;
  }
  .rich :is(h3, h4) {
    margin-block: 1em 0;
    font-size: 1em;
  }
  .optional,
  .files {
    display: grid;
    gap: var(--_space-s);
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
  .files li {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: var(--_space-xs);
  }
  .files .name {
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
  .actions {
    display: flex;
    flex-wrap: wrap;
    gap: var(--_space-s);
  }
  .actions.apart {
    justify-content: end;
    margin-block-start: var(--_space-m);
  }
  .button.danger {
    background: var(--_color-danger);
    color: var(--_color-on-danger);
  }
  .button.danger:hover {
    background: var(--_color-danger-hover);
    color: var(--_color-on-danger);
  }
  .button.danger:active {
    background: var(--_color-danger-active);
  }
  .message {
    display: flex;
    gap: var(--_space-xs);
    padding: var(--_space-s) var(--_space-m);
    border-radius: var(--_radius-m);
    background: var(--_color-danger-background);
    color: var(--_color-danger-text);
  }
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
  .audience {
    display: grid;
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
  .more {
    margin: var(--_space-m) auto 0;
    display: flex;
  }
  .bone.tool {
    inline-size: 14em;
    max-inline-size: 100%;
    block-size: var(--_target-size);
    margin-block-end: var(--_space-m);
  }
  .bone.line {
    block-size: 4.5em;
    margin-block-end: 1px;
  }
  .art .tint {
    fill: var(--_color-accent-subtle);
    stroke: var(--_color-accent-border);
  }
  .art .sheet {
    fill: var(--_color-surface);
    stroke: var(--_color-accent-border);
  }
  .art .line {
    stroke: var(--_color-text-muted);
  }
  .art .slot {
    stroke: var(--_color-accent-border);
    stroke-dasharray: 4 5;
  }
  .art .pin {
    fill: var(--_color-accent);
    stroke: var(--_color-surface);
  }
  @container (max-width: 36em) {
    .row {
      grid-template-columns: minmax(0, 1fr);
    }
    .row .kind {
      display: none;
    }
    .where {
      justify-items: start;
    }
    .counts {
      justify-content: start;
    }
    .form {
      padding: var(--_space-m);
    }
  }
`;

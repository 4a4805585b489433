import { css } from 'lit';

/** What residents' and managers' lists of tickets have in common, the status included. */
export const ticketStyles = css`
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
  .search {
    position: relative;
    flex: 3 1 12em;
  }
  .search .icon {
    position: absolute;
    inset-block: 0;
    margin-block: auto;
    color: var(--_color-text-muted);
    inset-inline-start: 0.75em;
    pointer-events: none;
  }
  .search .input {
    padding-inline-start: 2.625em;
  }
  .tools .choice {
    flex: 1 1 10em;
  }
  .list {
    border-radius: var(--_radius-l);
    background: var(--_color-surface);
    /* Seen where the reader forces colours, which takes shadows away. */
    outline: 1px solid transparent;
    box-shadow: var(--_shadow-s);
    transition: opacity var(--_duration);
  }
  .list[aria-busy='true'] {
    opacity: 0.6;
  }
  .row {
    display: grid;
    grid-template-columns: minmax(0, 1fr) auto;
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
  .row:last-child {
    border-end-start-radius: inherit;
    border-end-end-radius: inherit;
  }
  .row + .row {
    border-block-start: var(--_border-width) solid var(--_color-border);
  }
  .title {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: var(--_space-2xs) var(--_space-s);
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
  .badge {
    padding: 0 0.625em;
    border: var(--_border-width) solid transparent;
    border-radius: var(--_radius-full);
    background: var(--_color-accent);
    color: var(--_color-on-accent);
    font-size: var(--_font-size-s);
    font-weight: var(--_font-weight-bold);
    forced-color-adjust: none;
  }
  .meta {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 0 var(--_space-s);
    color: var(--_color-text-muted);
    font-size: var(--_font-size-s);
  }
  .meta .icon {
    inline-size: 1em;
    block-size: 1em;
  }
  .count {
    display: inline-flex;
    align-items: center;
    gap: 0.25em;
    white-space: nowrap;
  }
  .where {
    display: grid;
    justify-items: end;
    gap: var(--_space-2xs);
  }
  .state {
    display: inline-flex;
    align-items: center;
    gap: 0.375em;
    padding: 0.125em 0.75em 0.125em 0.5em;
    border: var(--_border-width) solid transparent;
    border-radius: var(--_radius-full);
    background: var(--_color-neutral-background);
    color: var(--_color-neutral-text);
    font-size: var(--_font-size-s);
    font-weight: var(--_font-weight-medium);
  }
  .state svg.icon {
    inline-size: 1em;
    block-size: 1em;
  }
  .state.new,
  .state.in-progress {
    background: var(--_color-info-background);
    color: var(--_color-info-text);
  }
  .state.waiting {
    background: var(--_color-warning-background);
    color: var(--_color-warning-text);
  }
  .state.done,
  .state.closed {
    background: var(--_color-success-background);
    color: var(--_color-success-text);
  }
  .state.rejected {
    background: var(--_color-danger-background);
    color: var(--_color-danger-text);
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
  .announcement:not(.sr) {
    margin-block-end: var(--_space-m);
    padding: var(--_space-s) var(--_space-m);
    border-radius: var(--_radius-m);
    background: var(--_color-success-background);
    color: var(--_color-success-text);
  }
  .more {
    display: flex;
    margin: var(--_space-m) auto 0;
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
  @container (max-width: 36em) {
    .row {
      grid-template-columns: minmax(0, 1fr);
    }
    .where {
      justify-items: start;
    }
  }
`;

import { css } from 'lit';

/** What residents' and managers' pages of one ticket have in common: head, history, form. */
export const ticketPageStyles = css`
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
  .ticket,
  .ticket > .head {
    display: grid;
    /* No wider than the page, whatever is called how. */
    grid-template-columns: minmax(0, 1fr);
    overflow-wrap: anywhere;
  }
  .ticket {
    gap: var(--_space-m);
    max-inline-size: 46em;
  }
  .ticket > .head {
    gap: var(--_space-xs);
    justify-items: start;
  }
  .events {
    display: grid;
    gap: var(--_space-s);
    margin: 0;
    padding: 0;
    list-style: none;
  }
  .event {
    display: grid;
    gap: var(--_space-2xs);
    justify-self: start;
    max-inline-size: min(100%, 38em);
    padding: var(--_space-s) var(--_space-m);
    border: var(--_border-width) solid transparent;
    border-radius: var(--_radius-l);
    background: var(--_color-surface);
    box-shadow: var(--_shadow-s);
    overflow-wrap: anywhere;
  }
  .event.own {
    justify-self: end;
    background: var(--_color-accent-subtle);
    box-shadow: none;
  }
  .event .who {
    font-weight: var(--_font-weight-bold);
  }
  .event .text {
    white-space: pre-line;
  }
  .event.change {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 0 var(--_space-xs);
    /* The sign stands before the first line, however many there are. */
    position: relative;
    max-inline-size: 100%;
    padding: 0 var(--_space-xs) 0 calc(var(--_space-xs) + 1.5em);
    background: none;
    box-shadow: none;
    color: var(--_color-text-muted);
    font-size: var(--_font-size-s);
  }
  .event.change .icon {
    position: absolute;
    inset-block-start: 0.25em;
    inset-inline-start: var(--_space-xs);
    inline-size: 1.125em;
    block-size: 1.125em;
  }
  .files {
    display: grid;
    gap: var(--_space-2xs);
  }
  .file {
    display: inline-flex;
    align-items: center;
    gap: var(--_space-xs);
    min-block-size: 2em;
  }
  .file .icon {
    color: var(--_color-text-muted);
  }
  /* Fields for files, which come later, show theirs as large as a frame. */
  .file .thumb {
    flex: none;
    inline-size: 4.5em;
    block-size: 4.5em;
    border-radius: var(--_radius-m);
    background: var(--_color-surface-hover);
    object-fit: cover;
  }
  .answers,
  .answers dl {
    display: grid;
    gap: var(--_space-s);
    margin: 0;
  }
  .answers .part {
    font-weight: var(--_font-weight-medium);
  }
  .answers dl > div {
    display: grid;
    grid-template-columns: minmax(0, 5fr) minmax(0, 8fr);
    align-items: start;
    gap: 0 var(--_space-m);
  }
  .answers dt {
    color: var(--_color-text-muted);
  }
  .answers dd {
    margin: 0;
    white-space: pre-line;
  }
  .answers .files {
    white-space: normal;
  }
  .form {
    display: grid;
    gap: var(--_space-m);
    padding: var(--_space-m);
  }
  textarea.input {
    min-block-size: 6em;
    line-height: var(--_line-height);
    resize: vertical;
  }
  @container (max-width: 36em) {
    .answers dl > div {
      grid-template-columns: minmax(0, 1fr);
    }
  }
`;

import { css } from 'lit';

/** Lists of what managers manage: rows with a sign before and what has come of it behind. */
export const managedListStyles = css`
  .row {
    grid-template-columns: auto minmax(0, 1fr) auto;
  }
  .counts {
    display: flex;
    flex-wrap: wrap;
    justify-content: end;
    gap: 0 var(--_space-s);
    color: var(--_color-text-muted);
    font-size: var(--_font-size-s);
    font-variant-numeric: tabular-nums;
  }
  /* What only leads to the question: the page has another main action. */
  .button.quiet.danger {
    border-color: var(--_color-border-control);
    background: var(--_color-surface);
    color: var(--_color-error-text);
  }
  .button.quiet.danger:hover {
    background: var(--_color-surface-hover);
  }
  .button.quiet.danger:active {
    background: var(--_color-surface-active);
  }
  @container (max-width: 36em) {
    .row {
      grid-template-columns: minmax(0, 1fr);
    }
    .row .kind {
      display: none;
    }
    .counts {
      justify-content: start;
    }
  }
`;

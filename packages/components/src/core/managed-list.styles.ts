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

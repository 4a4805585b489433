import { css } from 'lit';

/** The page of one person: cards, beside each other where there is room. */
export const personPageStyles = css`
  .who {
    display: flex;
    align-items: center;
    gap: var(--_space-m);
    margin-block-end: var(--_space-l);
  }
  .who .what {
    flex: 1;
    min-inline-size: 0;
    overflow-wrap: anywhere;
  }
  .who .badges {
    margin-block-start: var(--_space-2xs);
  }
  .page {
    display: grid;
    grid-template-columns: repeat(auto-fit, minmax(min(22em, 100%), 1fr));
    gap: var(--_space-m);
  }
  .page > section {
    display: grid;
    align-content: start;
    grid-template-columns: minmax(0, 1fr);
    gap: var(--_space-s);
    padding: var(--_space-m);
  }
  .page .sub {
    margin: 0;
  }
  .page .stale {
    margin: 0;
  }
  .page p,
  .page ul {
    margin: 0;
    padding: 0;
    list-style: none;
  }
  .page li {
    display: flex;
    align-items: start;
    gap: var(--_space-s);
    padding-block: var(--_space-xs);
    overflow-wrap: anywhere;
  }
  .page li:first-child {
    padding-block-start: 0;
  }
  .page li + li {
    border-block-start: var(--_border-width) solid var(--_color-border);
  }
  .page li > svg.icon {
    flex: none;
    margin-block-start: 0.125em;
    color: var(--_color-text-muted);
  }
  .page li > div {
    display: grid;
    justify-items: start;
    min-inline-size: 0;
  }
  .page .reach {
    display: inline-flex;
    align-items: center;
    min-block-size: 2em;
    font-weight: var(--_font-weight-medium);
  }
  .page .reach.number {
    font-size: var(--_font-size-l);
    font-variant-numeric: tabular-nums;
  }
  .page .badges {
    display: flex;
    flex-wrap: wrap;
    gap: var(--_space-2xs);
  }
  .page .ways {
    display: flex;
    flex-wrap: wrap;
    gap: var(--_space-xs) var(--_space-s);
  }
  .page dl {
    display: grid;
    grid-template-columns: auto minmax(0, 1fr);
    gap: var(--_space-xs) var(--_space-m);
    margin: 0;
  }
  .page dd {
    margin: 0;
    overflow-wrap: anywhere;
  }
`;

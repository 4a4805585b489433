import { css } from 'lit';

/** The table of houses, with what it shares with the matrix of people; on phones a house is a block of numbers, each with its word. */
export const funnelStyles = css`
  .lead {
    max-inline-size: 44em;
    margin-block: 0 var(--_space-m);
  }
  .funnel {
    overflow-x: auto;
  }
  :is(.funnel, .matrix) table {
    inline-size: 100%;
    border-collapse: collapse;
    font-variant-numeric: tabular-nums;
  }
  :is(.funnel, .matrix) th {
    padding: var(--_space-xs) var(--_space-m);
    font-weight: var(--_font-weight-medium);
    text-align: start;
  }
  .funnel th:first-child {
    inline-size: 34%;
  }
  .funnel tbody th {
    overflow-wrap: anywhere;
    hyphens: auto;
  }
  .funnel thead th {
    color: var(--_color-text-muted);
    font-size: var(--_font-size-s);
  }
  .funnel tbody tr {
    border-block-start: var(--_border-width) solid var(--_color-border);
  }
  .funnel td {
    padding: 0;
  }
  .funnel td button {
    appearance: none;
    position: relative;
    display: grid;
    grid-template-columns: auto 1fr;
    align-items: baseline;
    gap: 0.25em 0.5em;
    inline-size: 100%;
    min-inline-size: 6em;
    min-block-size: var(--_target-size);
    margin: 0;
    padding: var(--_space-xs) var(--_space-m);
    border: 0;
    border-radius: var(--_radius-s);
    background: none;
    color: var(--_color-link);
    font: inherit;
    font-weight: var(--_font-weight-medium);
    text-align: start;
    cursor: pointer;
  }
  .funnel td button:hover {
    background: var(--_color-surface-hover);
  }
  .funnel td button.zero {
    color: var(--_color-text-muted);
    cursor: default;
  }
  .funnel .part {
    color: var(--_color-text-muted);
    font-size: var(--_font-size-s);
    font-weight: var(--_font-weight-normal);
  }
  .funnel .bar {
    grid-column: 1 / -1;
    inline-size: 100%;
    fill: var(--_color-accent-border);
  }
  .funnel .total th,
  .funnel .total button {
    font-weight: var(--_font-weight-bold);
  }
  @container (max-width: 36em) {
    .funnel table,
    .funnel tbody {
      display: block;
    }
    .funnel thead {
      position: absolute;
      inline-size: 1px;
      block-size: 1px;
      overflow: hidden;
      clip-path: inset(50%);
    }
    .funnel tbody tr {
      display: grid;
      grid-template-columns: repeat(auto-fit, minmax(min(8em, 100%), 1fr));
      padding-block: var(--_space-xs);
    }
    .funnel th:first-child {
      inline-size: auto;
    }
    .funnel tbody th,
    .funnel td:nth-of-type(1) {
      grid-column: 1 / -1;
    }
    .funnel td::before {
      content: attr(data-label);
      display: block;
      padding-inline: var(--_space-m);
      color: var(--_color-text-muted);
      font-size: var(--_font-size-s);
    }
    .funnel td button {
      min-block-size: 2.25em;
      padding-block: 0 var(--_space-xs);
    }
  }
`;

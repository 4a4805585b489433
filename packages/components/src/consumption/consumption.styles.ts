import { css } from 'lit';

export const styles = css`
  .skeleton {
    display: grid;
    align-content: start;
    gap: var(--_space-m);
    min-block-size: var(--p24-consumption-min-height, 30em);
  }
  .bone.card {
    block-size: 22em;
  }
  .unit + .unit {
    margin-block-start: var(--_space-xl);
  }
  .unit-head {
    display: flex;
    flex-wrap: wrap;
    align-items: end;
    justify-content: space-between;
    gap: var(--_space-s) var(--_space-l);
    margin-block-end: var(--_space-m);
  }
  .months {
    display: flex;
    gap: var(--_space-2xs);
  }
  .months .choice {
    inline-size: 12em;
  }
  .step {
    inline-size: var(--_target-size);
    padding: 0;
  }
  .earlier .icon {
    transform: rotate(90deg);
  }
  .later .icon {
    transform: rotate(-90deg);
  }
  .services {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: var(--_space-m);
  }
  .service {
    padding: var(--_space-l);
  }
  .service-title {
    display: flex;
    align-items: center;
    gap: var(--_space-xs);
    font-weight: var(--_font-weight-bold);
  }
  .service-title .icon {
    color: var(--_color-chart-bar);
  }
  .columns {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: var(--_space-l);
    margin-block: var(--_space-s) var(--_space-m);
  }
  @container (min-width: 44em) {
    .columns {
      grid-template-columns: minmax(0, 2fr) minmax(0, 3fr);
    }
  }
  .legend {
    font-size: var(--_font-size-s);
  }
  .amount {
    font-size: var(--_font-size-2xl);
    font-weight: var(--_font-weight-bold);
    line-height: var(--_line-height-tight);
    font-variant-numeric: tabular-nums;
  }
  .reason {
    font-size: var(--_font-size-m);
    font-weight: var(--_font-weight-normal);
  }
  .flags {
    display: flex;
    flex-wrap: wrap;
    gap: var(--_space-2xs);
    margin-block: var(--_space-2xs);
  }
  .comparisons {
    display: grid;
    gap: var(--_space-s);
    margin-block-start: var(--_space-m);
  }
  .comparisons li {
    display: grid;
    grid-template-columns: auto minmax(0, 1fr);
    gap: 0 var(--_space-xs);
  }
  .comparisons .icon {
    margin-block-start: 0.125em;
    color: var(--_color-text-muted);
  }
  .comparisons .first span:not(.muted) {
    font-weight: var(--_font-weight-bold);
  }
  .comparisons .season {
    grid-column: 2;
    font-size: var(--_font-size-s);
  }
  .comparisons .figure {
    grid-column: 2;
    font-size: var(--_font-size-s);
    font-variant-numeric: tabular-nums;
  }
  /* On phones a month stands above its figures, which share the width. */
  @container (max-width: 30em) {
    :is(table, thead, tbody) {
      display: block;
    }
    tr {
      display: flex;
      flex-wrap: wrap;
    }
    thead th:first-child {
      display: none;
    }
    th[scope='row'] {
      flex-basis: 100%;
      border: 0;
      padding-inline: 0;
    }
    .number.number {
      flex: 1 0 3em;
      padding-inline: 0;
      overflow-wrap: anywhere;
    }
    .service {
      padding: var(--_space-m);
    }
    .months {
      inline-size: 100%;
    }
    .months .choice {
      flex: 1;
    }
  }
  /* The month above its two steps. */
  @container (max-width: 17em) {
    .months {
      flex-wrap: wrap;
    }
    .months .choice {
      order: -1;
      flex-basis: 100%;
    }
  }
  .figures summary {
    display: inline-flex;
    align-items: center;
    min-block-size: var(--_target-size);
    color: var(--_color-link);
    text-decoration: underline;
    text-underline-offset: 0.2em;
    cursor: pointer;
  }
  .scroll {
    overflow-x: auto;
  }
  table {
    inline-size: 100%;
    border-collapse: collapse;
    font-variant-numeric: tabular-nums;
  }
  th,
  td {
    padding: var(--_space-xs);
    border-block-end: var(--_border-width) solid var(--_color-border);
    font-weight: var(--_font-weight-normal);
    text-align: start;
  }
  thead th {
    color: var(--_color-text-muted);
    font-size: var(--_font-size-s);
    vertical-align: bottom;
  }
  .number {
    text-align: end;
    white-space: nowrap;
  }
  thead .number {
    white-space: normal;
  }
  abbr {
    text-decoration: none;
  }
  .explanation {
    max-inline-size: var(--_measure);
    margin-block-start: var(--_space-m);
  }
  @media (forced-colors: active) {
    .bar {
      fill: Highlight;
      background: Highlight;
    }
  }
`;

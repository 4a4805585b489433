import { css } from 'lit';

export const styles = css`
  .base {
    padding: var(--p24-panel-padding, 1em);
    background: var(--_color-background);
    border-radius: var(--_radius-l);
  }
  .skeleton {
    display: grid;
    align-content: start;
    gap: var(--_space-m);
    min-block-size: var(--p24-consumption-min-height, 30em);
  }
  .bone.line {
    inline-size: 14em;
    max-inline-size: 100%;
    block-size: 2.75em;
  }
  .bone.card {
    block-size: 22em;
    border-radius: var(--_radius-l);
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
  .back .icon {
    transform: rotate(90deg);
  }
  .on .icon {
    transform: rotate(-90deg);
  }
  .services {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: var(--_space-m);
  }
  .service {
    padding: var(--_space-l);
    border-radius: var(--_radius-l);
    background: var(--_color-surface);
    box-shadow: var(--_shadow-s);
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
  .small,
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
  .flag {
    padding: 0.15em 0.6em;
    border-radius: var(--_radius-full);
    background: var(--_color-neutral-background);
    color: var(--_color-neutral-text);
    font-size: var(--_font-size-s);
    font-weight: var(--_font-weight-medium);
  }
  .comparisons {
    display: grid;
    gap: var(--_space-s);
    margin-block-start: var(--_space-m);
  }
  .comparisons li {
    display: grid;
    grid-template-columns: auto 1fr;
    gap: 0 var(--_space-xs);
  }
  .comparisons .icon {
    margin-block-start: 0.125em;
    color: var(--_color-text-muted);
  }
  .comparisons .figure {
    grid-column: 2;
    font-size: var(--_font-size-s);
    font-variant-numeric: tabular-nums;
  }
  .chart {
    display: grid;
    grid-template-columns: auto 1fr;
    gap: var(--_space-xs);
    font-size: var(--_font-size-s);
    font-variant-numeric: tabular-nums;
    color: var(--_color-text-muted);
  }
  .axis {
    display: flex;
    flex-direction: column;
    justify-content: space-between;
    block-size: 13.5em;
    margin-block: -0.75em;
    text-align: end;
  }
  .plot svg {
    display: block;
    inline-size: 100%;
    block-size: 12em;
    overflow: visible;
  }
  .grid {
    stroke: var(--_color-chart-grid);
    stroke-width: 1;
    vector-effect: non-scaling-stroke;
  }
  .bar {
    fill: var(--_color-chart-bar);
    background: var(--_color-chart-bar);
  }
  .bar.estimated {
    fill-opacity: 0.45;
    stroke: var(--_color-chart-bar);
    stroke-width: 1.5;
    stroke-dasharray: 4 3;
    vector-effect: non-scaling-stroke;
  }
  rect.chosen {
    stroke: var(--_color-text);
    stroke-width: 2;
    stroke-dasharray: none;
    vector-effect: non-scaling-stroke;
  }
  .plot rect.year,
  .legend .year {
    fill: var(--_color-chart-comparison);
    stroke: var(--_color-chart-comparison-border);
    stroke-width: 1;
    vector-effect: non-scaling-stroke;
    background: var(--_color-chart-comparison);
    border: 1px solid var(--_color-chart-comparison-border);
  }
  path.average {
    stroke: var(--_color-chart-average);
    stroke-width: 3;
    vector-effect: non-scaling-stroke;
  }
  .legend .average {
    block-size: 3px;
    background: var(--_color-chart-average);
  }
  .hit {
    fill: transparent;
    cursor: pointer;
  }
  .ticks {
    display: grid;
    grid-auto-flow: column;
    grid-auto-columns: 1fr;
    margin: var(--_space-2xs) 0 0;
    padding: 0;
    list-style: none;
    text-align: center;
  }
  .ticks li {
    overflow: hidden;
    min-inline-size: 0;
    font-size: 0.9em;
  }
  .ticks b {
    display: block;
    block-size: 1.4em;
    line-height: 1.4;
    color: var(--_color-text);
  }
  .ticks .chosen {
    color: var(--_color-text);
    font-weight: var(--_font-weight-bold);
  }
  @container (max-width: 30em) {
    .ticks li:nth-last-child(even) span {
      visibility: hidden;
    }
    .ticks li {
      overflow: visible;
      white-space: nowrap;
    }
    th[scope='row'] {
      white-space: nowrap;
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
  .legend {
    display: flex;
    flex-wrap: wrap;
    gap: var(--_space-2xs) var(--_space-m);
    margin-block-start: var(--_space-xs);
  }
  .legend li {
    display: flex;
    align-items: center;
    gap: var(--_space-2xs);
  }
  .legend i {
    inline-size: 1em;
    block-size: 0.75em;
    border-radius: 2px;
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
    .service {
      border: 1px solid CanvasText;
    }
  }
`;

import { css } from 'lit';

/** The chart of a year and its legend. */
export const chartStyles = css`
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
    min-inline-size: 0;
  }
  .legend i {
    flex: none;
    inline-size: 1em;
    block-size: 0.75em;
    border-radius: 2px;
  }
  @container (max-width: 30em) {
    .ticks li:nth-last-child(even) span {
      visibility: hidden;
    }
    .ticks li {
      overflow: visible;
      white-space: nowrap;
    }
  }
  @container (max-width: 17em) {
    .ticks li:nth-last-child(4n + 3) span {
      visibility: hidden;
    }
  }
`;

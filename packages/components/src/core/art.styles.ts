import { css } from 'lit';

/** Small drawings of empty states in the accent colour. */
export const artStyles = css`
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
`;

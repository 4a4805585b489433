import { css } from 'lit';

export const styles = css`
  .base {
    padding: var(--p24-panel-padding, 1em);
    background: var(--_color-background);
    border-radius: var(--_radius-l);
  }
  ul {
    display: grid;
    gap: var(--_space-s);
    margin: var(--_space-m) 0;
    padding: 0;
    list-style: none;
  }
  .item {
    padding: var(--_space-m);
    background: var(--_color-surface);
    border-radius: var(--_radius-l);
  }
`;

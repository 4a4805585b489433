import { css } from 'lit';

export const styles = css`
  :host {
    min-height: var(--p24-tickets-min-height, 20em);
  }
  details summary {
    min-block-size: var(--_target-size);
    align-content: center;
    color: var(--_color-link);
    cursor: pointer;
  }
  .answers {
    display: grid;
    gap: var(--_space-s);
    margin: 0;
    padding: var(--_space-m);
    border-radius: var(--_radius-l);
    background: var(--_color-surface);
  }
  .answers dt {
    color: var(--_color-text-muted);
    font-size: var(--_font-size-s);
  }
  .answers dd {
    margin: 0;
    white-space: pre-line;
  }
`;

import { css } from 'lit';

export const styles = css`
  :host {
    min-height: var(--p24-tickets-min-height, 20em);
  }
  [part~='main-heading'] {
    margin-block-end: var(--_space-m);
  }
  @container (max-width: 36em) {
    .row {
      gap: var(--_space-xs);
    }
    .where {
      display: flex;
      flex-wrap: wrap;
      align-items: center;
      gap: var(--_space-2xs) var(--_space-s);
    }
  }
`;

import { css } from 'lit';

export const styles = css`
  :host {
    min-height: var(--p24-tickets-min-height, 20em);
  }
`;

import { css } from 'lit';

export const styles = css`
  :host {
    min-height: var(--p24-manage-notices-min-height, 26em);
  }
  .row .word {
    color: var(--_kind-text);
    font-weight: var(--_font-weight-medium);
  }
  @container (max-width: 36em) {
    .form {
      padding: var(--_space-m);
    }
  }
`;

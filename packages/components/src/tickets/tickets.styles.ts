import { css } from 'lit';

export const styles = css`
  :host {
    min-height: var(--p24-tickets-min-height, 20em);
  }
  [part~='main-heading'] {
    margin-block-end: var(--_space-m);
  }
  /* At the lower edge of the window while what it leads to lies below. */
  .news {
    position: sticky;
    inset-block-end: 1em;
    inline-size: fit-content;
    margin-inline: auto;
  }
  .news .button {
    margin-block-start: var(--_space-s);
    border-radius: var(--_radius-full);
    box-shadow: var(--_shadow-l);
  }
  /* Phones have their navigation there. */
  @media (max-width: 48em) {
    .news {
      inset-block-end: 5.5em;
    }
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

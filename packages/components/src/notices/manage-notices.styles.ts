import { css } from 'lit';

export const styles = css`
  :host {
    min-height: var(--p24-manage-notices-min-height, 26em);
  }
  .groups {
    display: grid;
    gap: var(--_space-l);
  }
  .groups .heading {
    margin-block-end: var(--_space-xs);
  }
  /* On its page, what has become of a notice stands below its title, beside which a long title leaves no room. */
  .top:has(.unnamed) {
    display: grid;
    justify-content: start;
  }
  .top .where {
    justify-items: start;
  }
  .top .counts {
    justify-content: start;
  }
  .confirm p {
    overflow-wrap: anywhere;
  }
  .row .word {
    color: var(--_kind-text);
    font-weight: var(--_font-weight-medium);
  }
  .row {
    grid-template-columns: auto minmax(0, 1fr) auto auto;
  }
  .act {
    margin-inline-end: calc(-1 * var(--_space-xs));
  }
  @container (max-width: 36em) {
    .row {
      grid-template-columns: minmax(0, 1fr) auto;
    }
    .act {
      grid-area: 1 / 2;
      align-self: start;
      margin-block-start: calc(-1 * var(--_space-xs));
    }
    .where {
      grid-column: 1 / -1;
    }
    .form {
      padding: var(--_space-m);
    }
  }
  @container (max-width: 17em) {
    .what,
    .act {
      grid-column: 1 / -1;
    }
    .act {
      grid-row: auto;
      justify-self: end;
    }
  }
`;

import { css } from 'lit';

/** Cards below each other, `<section class="card surface">`: pages of settings, and of oneself. */
export const cardsStyles = css`
  .cards {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: var(--_space-l);
    max-inline-size: 46em;
  }
  .card {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: var(--_space-m);
    padding: var(--_space-l);
  }
  .card .head {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    justify-content: space-between;
    gap: var(--_space-2xs) var(--_space-m);
  }
  @container (max-width: 30em) {
    .card {
      padding: var(--_space-m);
    }
  }
  @container (max-width: 17em) {
    .card {
      padding: var(--_space-s);
    }
  }
`;

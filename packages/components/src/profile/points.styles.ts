import { css } from 'lit';

/** Points below each other, each with a sign before it. */
export const pointsStyles = css`
  .points {
    display: grid;
    margin-inline: 0;
    padding: 0;
    list-style: none;
  }
  .points li {
    display: grid;
    grid-template-columns: auto minmax(0, 1fr);
    gap: var(--_space-s);
  }
  .points svg {
    margin-block-start: 0.2em;
  }
`;

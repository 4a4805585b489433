import { css } from 'lit';

/** The round sign of a notice in the colours of its kind. */
export const noticeTypeStyles = css`
  .kind {
    display: grid;
    place-items: center;
    align-self: start;
    inline-size: 2.5em;
    block-size: 2.5em;
    border-radius: var(--_radius-full);
    background: var(--_kind-background);
    color: var(--_kind-icon);
  }
`;

import { css } from 'lit';

/** The four types of a notice: a round sign and its colours, by a class of the same name. */
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
  .neutral {
    --_kind-background: var(--_color-neutral-background);
    --_kind-icon: var(--_color-neutral-icon);
    --_kind-text: var(--_color-neutral-text);
  }
  .info {
    --_kind-background: var(--_color-info-background);
    --_kind-icon: var(--_color-info-icon);
    --_kind-text: var(--_color-info-text);
  }
  .warning {
    --_kind-background: var(--_color-warning-background);
    --_kind-icon: var(--_color-warning-icon);
    --_kind-text: var(--_color-warning-text);
  }
  .danger {
    --_kind-background: var(--_color-danger-background);
    --_kind-icon: var(--_color-danger-icon);
    --_kind-text: var(--_color-danger-text);
  }
`;

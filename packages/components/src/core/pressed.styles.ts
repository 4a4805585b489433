import { css } from 'lit';

/** A button that stays pressed, `aria-pressed`: one choice of several, or something that is on. */
export const pressedStyles = css`
  /* As strong as the ground under a pointer, which would take this one away. */
  :is(.button, .tool)[aria-pressed='true']:is(:hover, :not(:hover)) {
    border-color: var(--_color-accent-border);
    box-shadow: inset 0 0 0 1px var(--_color-accent-border);
    background: var(--_color-surface-selected);
  }
  /* Forced colours take ground and shadow away: what is pressed would look like the others. */
  @media (forced-colors: active) {
    :is(.button, .tool)[aria-pressed='true']:is(:hover, :not(:hover)) {
      forced-color-adjust: none;
      background: Highlight;
      color: HighlightText;
    }
  }
`;

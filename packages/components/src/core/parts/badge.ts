import { css, html, type TemplateResult } from 'lit';

/** What something is like, in colour: the same five everywhere. */
export type Kind = 'neutral' | 'info' | 'warning' | 'danger' | 'success';

/** The colours of a kind by a class of the same name, and the badges that wear them; success comes with `message.ts`. */
export const badgeStyles = css`
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
  .badge {
    padding: 0 0.625em;
    /* Seen where the reader forces colours. */
    border: var(--_border-width) solid transparent;
    border-radius: var(--_radius-full);
    background: var(--_kind-background);
    color: var(--_kind-text);
    font-size: var(--_font-size-s);
    font-weight: var(--_font-weight-medium);
  }
  .badge.new {
    background: var(--_color-accent);
    color: var(--_color-on-accent);
    forced-color-adjust: none;
  }
`;

/** The word that marks something as new. */
export const newBadge = (word: string): TemplateResult => html`<span class="badge new" part="badge">${word}</span>`;

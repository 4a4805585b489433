import { css, html, nothing, type TemplateResult } from 'lit';
import { icon } from '../icons.js';
import type { Kind } from './badge.js';

/** What is said in the place where it matters: that something was done, that it failed, what to know. */
export const messageStyles = css`
  .success {
    --_kind-background: var(--_color-success-background);
    --_kind-icon: var(--_color-success-icon);
    --_kind-text: var(--_color-success-text);
  }
  .message {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: var(--_space-xs) var(--_space-s);
    padding: var(--_space-s) var(--_space-m);
    /* Seen where the reader forces colours. */
    border: var(--_border-width) solid transparent;
    border-radius: var(--_radius-m);
    background: var(--_kind-background);
    color: var(--_kind-text);
  }
  .message > span {
    flex: 1 1 12em;
  }
  .message .link {
    color: inherit;
    font-weight: var(--_font-weight-bold);
    text-decoration: underline;
  }
  .announcement:not(.sr) {
    margin-block-end: var(--_space-m);
  }
`;

/** Why something could not be done, read aloud at once. */
export const failure = (text: unknown): TemplateResult =>
  html`<div class="message danger" role="alert">${icon('alert')}<span>${text}</span></div>`;

/** How something is said: as what kind, with what beside it, and as which part of the element. */
export interface Saying {
  kind?: Kind;
  more?: unknown;
  part?: string;
}

/** What was done or has come, read aloud when it changes; stays where it is while there is nothing to say. */
export const announcement = (text: unknown, { kind = 'success', more, part }: Saying = {}): TemplateResult =>
  html`<div class=${text ? `announcement message ${kind}` : 'announcement sr'} part=${part ?? nothing} role="status" tabindex="-1">
    ${text ? html`${icon(kind === 'danger' ? 'alert' : 'check')}<span>${text}</span>${more}` : nothing}
  </div>`;

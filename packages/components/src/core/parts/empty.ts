import { css, html, nothing, type SVGTemplateResult, type TemplateResult } from 'lit';
import { icon } from '../icons.js';
import type { CoreTexts } from '../texts.de.js';

/** What stands in the middle where there is no content, and the small drawings above it in the accent colour. */
export const emptyStyles = css`
  .note {
    display: grid;
    justify-items: center;
    gap: var(--_space-m);
    padding: var(--_space-xl) var(--_space-m);
    text-align: center;
  }
  .note > svg.icon {
    inline-size: 2em;
    block-size: 2em;
    color: var(--_color-accent-border);
  }
  .note p {
    max-inline-size: 34em;
    text-wrap: pretty;
  }
  .art {
    inline-size: 8.5em;
    overflow: visible;
    fill: none;
    stroke: var(--_color-accent-border);
    stroke-width: 2.5;
    stroke-linecap: round;
    stroke-linejoin: round;
  }
  .art .tint {
    fill: var(--_color-accent-subtle);
  }
  .art .sheet {
    fill: var(--_color-surface);
  }
  .art .line {
    stroke: var(--_color-text-muted);
  }
  .art .slot {
    stroke-dasharray: 4 5;
  }
  .art .pin {
    fill: var(--_color-accent);
    stroke: var(--_color-surface);
  }
`;

/** A drawing for an empty place, on a ground of 136 by 96; what it is made of wears the classes above. */
export const art = (shapes: SVGTemplateResult): TemplateResult =>
  html`<svg class="art" viewBox="0 0 136 96" aria-hidden="true">${shapes}</svg>`;

/** Says what a place is about when there is nothing in it, and offers what can be done; above it a drawing or an icon. */
export const emptyNote = (sign: unknown, title: string, text?: string, more: unknown = nothing): TemplateResult =>
  html`<div class="note" part="empty">
    ${sign}
    <p class="heading">${title}</p>
    ${text ? html`<p class="muted">${text}</p>` : nothing}
    ${more}
  </div>`;

/** What is said where nothing matches what somebody looks for. */
export interface NothingFoundTexts {
  nothingTitle: string;
  /** What to try instead of another word. */
  nothingText?: string;
  showAll: string;
}

/** Says that nothing matches, and offers the way back to everything. */
export const nothingFound = (core: CoreTexts, texts: NothingFoundTexts, showAll: () => void): TemplateResult =>
  emptyNote(
    icon('search'),
    texts.nothingTitle,
    texts.nothingText ?? core.otherWord,
    html`<button class="button quiet" type="button" @click=${showAll}>${texts.showAll}</button>`,
  );

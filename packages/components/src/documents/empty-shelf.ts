import { html, type TemplateResult } from 'lit';
import { emptyNote } from '../core/notes.js';
import type { DocumentsTexts } from './texts.de.js';

/** A folder with a sheet looking out of it. */
export const emptyShelf = html`<svg class="art" viewBox="0 0 136 96" aria-hidden="true">
  <g fill="none" stroke-width="2.5" stroke-linecap="round" stroke-linejoin="round">
    <path class="tint" d="M22 26a8 8 0 0 1 8-8h22l9 10h45a8 8 0 0 1 8 8v40a8 8 0 0 1-8 8H30a8 8 0 0 1-8-8Z" />
    <path class="sheet" d="M46 14h34l12 12v34H46Z" />
    <path class="line" d="M55 30h22M55 39h28M55 48h18" />
    <path class="tint" d="M18 50h100l-7 28a8 8 0 0 1-8 6H33a8 8 0 0 1-8-6Z" />
  </g>
</svg>`;

/** Says that nothing lies in a category, or that a search found nothing and how to leave it. */
export const nothingNote = (texts: DocumentsTexts, search: string | undefined, showAll: () => void): TemplateResult =>
  search
    ? html`<div class="note" part="empty">
        <p class="heading">${texts.nothingTitle}</p>
        <p class="muted">${texts.nothingText}</p>
        <button class="button quiet" type="button" @click=${showAll}>${texts.showAll}</button>
      </div>`
    : emptyNote(emptyShelf, texts.emptyCategoryTitle, texts.emptyCategoryText);

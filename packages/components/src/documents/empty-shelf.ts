import { svg, type TemplateResult } from 'lit';
import { art, emptyNote, nothingFound } from '../core/parts/empty.js';
import type { CoreTexts } from '../core/texts.de.js';
import type { DocumentsTexts } from './texts.de.js';

/** A folder with a sheet looking out of it. */
export const emptyShelf = art(svg`
  <path class="tint" d="M22 26a8 8 0 0 1 8-8h22l9 10h45a8 8 0 0 1 8 8v40a8 8 0 0 1-8 8H30a8 8 0 0 1-8-8Z" />
  <path class="sheet" d="M46 14h34l12 12v34H46Z" />
  <path class="line" d="M55 30h22M55 39h28M55 48h18" />
  <path class="tint" d="M18 50h100l-7 28a8 8 0 0 1-8 6H33a8 8 0 0 1-8-6Z" />
`);

/** Says that nothing lies in a category, or that a search found nothing and how to leave it. */
export const nothingNote = (
  { core, texts }: { core: CoreTexts; texts: DocumentsTexts },
  search: string | undefined,
  showAll: () => void,
): TemplateResult =>
  search
    ? nothingFound(core, texts, showAll)
    : emptyNote(emptyShelf, texts.emptyCategoryTitle, texts.emptyCategoryText);

import { html, type TemplateResult } from 'lit';
import { staleNote } from './notes.js';
import type { CoreTexts } from './texts.de.js';

/** A part of an element that is on its way. */
interface Coming {
  readonly error: unknown;
  reload(): Promise<void>;
}

/** Stands in the place of a field that is loaded later: it is on its way, or did not come and may be asked for again. */
export const comingField = (part: Coming, label: unknown, core: CoreTexts): TemplateResult =>
  html`<div class="field">
    <span class="label">${label}</span>
    ${part.error === undefined ? html`<span class="muted" role="status">${core.loading}</span>` : staleNote(part.error, core, () => void part.reload(), '')}
  </div>`;

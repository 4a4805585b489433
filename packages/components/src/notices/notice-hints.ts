import type { NoticeSummary } from '@p24/sdk';
import { html } from 'lit';
import type { CoreTexts } from '../core/texts.de.js';
import type { NoticeTexts } from './texts.de.js';

/** Loads the next page. */
export const moreButton = (core: CoreTexts, busy: boolean, more: () => void) =>
  html`<button class="button quiet more" part="more" type="button" aria-disabled=${busy} @click=${more}>
    ${busy ? core.loading : core.more}
  </button>`;

/** Tells of new notices above what the person reads, and leads there. */
export const arrivedAbove = (texts: NoticeTexts, notices: readonly NoticeSummary[], show: () => void) =>
  html`<div class="above">
    <button class="button" part="arrived" type="button" @click=${show}>
      ${texts.arrived(notices.map(({ title }) => title))}
    </button>
  </div>`;

import type { ErasureShare } from '@p24/sdk';
import { css, html, nothing, type TemplateResult } from 'lit';
import type { Formats } from '../core/formats.js';
import { icon } from '../core/icons.js';

/** The words around what goes and what stays. */
export interface SharesTexts {
  goes: string;
  stays: string;
  nothingGoes: string;
  nothingStays: string;
  until: (day: string) => string;
  later: string;
}

export const sharesStyles = css`
  .shares {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: var(--_space-m);
  }
  .shares p {
    margin: 0;
  }
  .shares ul {
    display: grid;
    gap: var(--_space-s);
    margin: var(--_space-xs) 0 0;
    padding: 0;
    list-style: none;
  }
  .shares li {
    display: grid;
    grid-template-columns: auto minmax(0, 1fr);
    gap: var(--_space-2xs) var(--_space-s);
  }
  .shares li > svg {
    margin-block-start: 0.2em;
    color: var(--_color-text-muted);
  }
  .shares .line {
    display: flex;
    flex-wrap: wrap;
    justify-content: space-between;
    gap: 0 var(--_space-m);
  }
  .shares small {
    grid-column: 2;
    color: var(--_color-text-muted);
    font-size: var(--_font-size-s);
  }
`;

/** Keeps a paragraph's number with its sign. */
const together = (text: string) => text.replace(/(§|Art\.|Abs\.|Buchst\.) /g, '$1\u00a0');

function share({ name, count, why, until }: ErasureShare, texts: SharesTexts, formats: Formats): TemplateResult {
  const lasts = until ? texts.until(formats.date(until)) : texts.later;
  return html`<li>
    ${icon(why ? 'lock' : 'check')}
    <span class="line"><span>${name} (${formats.number(count)})</span>${why ? html`<span>${lasts}</span>` : nothing}</span>
    ${why ? html`<small>${together(why)}</small>` : nothing}
  </li>`;
}

/** What goes, and what stays with the reason and until when, in two lists. */
export function sharesView(shares: readonly ErasureShare[], texts: SharesTexts, formats: Formats): TemplateResult {
  const list = (title: string, part: string, none: string, some: readonly ErasureShare[]) => html`<div part=${part}>
    <p><strong>${title}</strong></p>
    ${
      some.length > 0
        ? html`<ul>${some.map((one) => share(one, texts, formats))}</ul>`
        : html`<p class="muted">${none}</p>`
    }
  </div>`;
  const [goes, stays] = [shares.filter(({ reason }) => !reason), shares.filter(({ reason }) => reason)];
  return html`<div class="shares">
    ${list(texts.goes, 'goes', texts.nothingGoes, goes)} ${list(texts.stays, 'stays', texts.nothingStays, stays)}
  </div>`;
}

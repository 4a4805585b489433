import type { Receipt } from '@p24/sdk';
import { html, nothing, type TemplateResult } from 'lit';
import type { Formats } from '../core/formats.js';
import { icon } from '../core/icons.js';
import { openPicture } from '../core/pictures.js';
import type { CoreTexts } from '../core/texts.de.js';
import type { EndTexts } from './end-texts.de.js';
import { pictureOf } from './form-review.js';
import { printAlone } from './print-alone.js';

/** What a receipt needs of the element that shows it. */
export interface ReceiptHost {
  readonly core: CoreTexts;
  readonly formats: Formats;
  readonly headingLevel: number;
  /** Makes a link of the server absolute. */
  readonly href: (url: string) => string;
  /** Asks the page to show a ticket. */
  readonly openTicket: (id: string) => void;
}

/** What a receipt says, and what can be done with it besides. */
interface ReceiptWords {
  texts: EndTexts;
  /** Stands below it. */
  actions?: unknown;
}

/** All that was sent, with its number. */
export function receiptView(
  host: ReceiptHost,
  receipt: Receipt,
  { texts, actions = nothing }: ReceiptWords,
): TemplateResult {
  const { core, formats } = host;
  const { number, title, submittedAt, place, consent, ticket, sections } = receipt;
  return html`<article class="receipt surface" part="receipt">
    <div class="heading" id="receipt-title" tabindex="-1" role="heading" aria-level=${host.headingLevel}>${title}</div>
    <dl class="facts">
      <div><dt>${texts.number}</dt><dd part="receipt-no"><b>${number}</b></dd></div>
      <div><dt>${texts.submittedAt}</dt><dd><time datetime=${submittedAt}>${formats.moment(submittedAt)}</time></dd></div>
      ${place ? html`<div><dt>${texts.place}</dt><dd>${place}</dd></div>` : nothing}
      ${consent ? html`<div><dt>${texts.consent}</dt><dd>${texts.consents[consent]}</dd></div>` : nothing}
    </dl>
    ${
      ticket
        ? html`<div class="actions">
            <button class="button" type="button" part="ticket" @click=${() => host.openTicket(ticket.id)}>${texts.ticket}</button>
          </div>`
        : nothing
    }
    ${sections.map((section) => sectionView(host, section))}
    <div class="actions">
      <a class="button quiet" part="pdf" href=${host.href(receipt.pdfUrl)} target="_blank" rel="noopener">
        ${icon('file')}${texts.pdf}<span class="sr"> ${core.newTab}</span>
      </a>
      <button class="button quiet" type="button" @click=${printAlone}>${texts.print}</button>
      ${actions}
    </div>
    <details class="formats">
      <summary>${texts.formats}</summary>
      <button class="plain link" type="button" @click=${() => saveJson(receipt)}>${texts.json}</button>
    </details>
  </article>`;
}

function sectionView({ core, headingLevel, href }: ReceiptHost, { title, rows }: Receipt['sections'][number]) {
  if (!rows.length) return nothing;
  return html`<section class="answers">
    <div class="heading" role="heading" aria-level=${Math.min(headingLevel + 1, 6)}>${title}</div>
    <dl>
      ${rows.map(
        ({ label, value, href: way, files = [] }) => html`<div>
          <dt>${label}</dt>
          <dd @click=${openPicture}>
            ${files.length ? nothing : html`<span class="typed">${way ? html`<a href=${way}>${value}</a>` : value}</span>`}
            ${files.map(
              ({
                name,
                type,
                url,
              }) => html`<a class="file" href=${href(url)} type=${type} target="_blank" rel="noopener">
                ${pictureOf(type, href(url))}<span class="name">${name}</span>
                ${type.startsWith('image/') ? nothing : html`<span class="sr"> ${core.newTab}</span>`}
              </a>`,
            )}
          </dd>
        </div>`,
      )}
    </dl>
  </section>`;
}

/** Saves a receipt as it came, without the links, which end with the session. */
function saveJson({ pdfUrl: _, ...receipt }: Receipt): void {
  const text = JSON.stringify(receipt, (key, value) => (key === 'url' ? undefined : value), 2);
  const link = document.createElement('a');
  link.href = URL.createObjectURL(new Blob([text], { type: 'application/json' }));
  link.download = `${receipt.number}.json`;
  link.click();
  // The browser needs the address until it has begun to save.
  setTimeout(() => URL.revokeObjectURL(link.href), 60_000);
}

import type { Receipt } from '@p24/sdk';
import { html, nothing } from 'lit';
import type { Formats } from '../core/formats.js';
import { icon } from '../core/icons.js';
import type { CoreTexts } from '../core/texts.de.js';
import { fileList } from './ticket-signs.js';

/** What showing a submission needs of the element. */
export interface SubmissionViewHost {
  readonly texts: { readonly receipt: string };
  readonly core: CoreTexts;
  readonly formats: Formats;
  readonly headingLevel: number;
  /** Makes a link of the server absolute. */
  href(url: string): string;
}

/** What was asked and answered in the form that opened a ticket, with its files and the way to the receipt. */
export function submissionView(host: SubmissionViewHost, { sections, pdfUrl }: Receipt) {
  const { texts, core, href } = host;
  const filled = sections.filter(({ rows }) => rows.length > 0);
  return html`<div class="answers" part="answers">
    ${filled.map((section) => sectionView(host, section, filled.length > 1))}
    <a class="file" href=${href.call(host, pdfUrl)} target="_blank" rel="noopener noreferrer"
      >${icon('file')}<span class="name">${texts.receipt}</span><span class="sr">${core.newTab}</span></a
    >
  </div>`;
}

function sectionView(host: SubmissionViewHost, { title, rows }: Receipt['sections'][number], several: boolean) {
  return html`${
    several && title
      ? html`<div class="part" role="heading" aria-level=${Math.min(host.headingLevel + 1, 6)}>${title}</div>`
      : nothing
  }
    <dl>
      ${rows.map(
        ({ label, value, href, files = [] }) => html`<div>
          <dt>${label}</dt>
          <dd>${files.length ? fileList(files, host) : href ? html`<a href=${href}>${value}</a>` : value}</dd>
        </div>`,
      )}
    </dl>`;
}

import type { FileLink, TicketStatus } from '@p24/sdk';
import { html, svg, type TemplateResult } from 'lit';
import type { Formats } from '../core/formats.js';
import { drawn, icon } from '../core/icons.js';
import type { Kind } from '../core/parts/badge.js';
import { stateBadge } from '../core/parts/state.js';

// Paths from Lucide (ISC licence, https://lucide.dev).
const signs: Readonly<Record<TicketStatus | 'internal', TemplateResult>> = {
  new: drawn(svg`<circle cx="12" cy="12" r="10"/><circle cx="12" cy="12" r="2"/>`),
  'in-progress': drawn(
    svg`<path d="M14.7 6.3a1 1 0 0 0 0 1.400l1.600 1.600a1 1 0 0 0 1.400 0l3.770-3.770a6 6 0 0 1-7.940 7.940l-6.910 6.910a2.120 2.120 0 0 1-3-3l6.910-6.910a6 6 0 0 1 7.940-7.940z"/>`,
  ),
  waiting: drawn(svg`<circle cx="12" cy="12" r="10"/><path d="M12 6v6l4 2"/>`),
  done: icon('check'),
  closed: drawn(svg`<circle cx="12" cy="12" r="10"/><path d="m8 12 3 3 5-6"/>`),
  rejected: drawn(svg`<circle cx="12" cy="12" r="10"/><path d="m15 9-6 6M9 9l6 6"/>`),
  internal: drawn(
    svg`<path d="M10.730 5.080A11 11 0 0 1 22 12a13 13 0 0 1-1.670 2.680M6.610 6.610A13 13 0 0 0 2 12a11 11 0 0 0 15.390 5.390M14.120 14.120a3 3 0 1 1-4.240-4.240M2 2l20 20"/>`,
  ),
};

/** A bubble: how many have written. */
export const talkSign = drawn(svg`<path d="M21 15a2 2 0 0 1-2 2H7l-4 4V5a2 2 0 0 1 2-2h14a2 2 0 0 1 2 2z"/>`);

/** The icon of a status alone. */
export const statusSign = (status: TicketStatus): TemplateResult => signs[status];

const kinds: Readonly<Record<TicketStatus | 'internal', Kind>> = {
  new: 'info',
  'in-progress': 'info',
  waiting: 'warning',
  done: 'success',
  closed: 'success',
  rejected: 'danger',
  internal: 'neutral',
};

/** A status as icon, word and colour. */
export const statusBadge = (status: TicketStatus | 'internal', word: string): TemplateResult =>
  stateBadge(kinds[status], signs[status], word, 'status');

/** The kind of a file as people know it: the ending of its name, else the end of its media type. */
const kindOf = ({ name, type }: FileLink) => (/\.(\w{2,4})$/.exec(name)?.[1] ?? type.split('/')[1] ?? '').toUpperCase();

/** A small picture of a file that is one; its name stands beside it. */
const pictureOf = ({ type, url }: FileLink, host: { href(url: string): string }) =>
  type.startsWith('image/') ? html`<img class="thumb" src=${host.href(url)} alt="" loading="lazy" />` : undefined;

/** Links to the files of an event; each opens in a tab of its own. */
export const fileList = (
  files: readonly FileLink[],
  host: { formats: Formats; href(url: string): string },
  newTab: string,
): TemplateResult =>
  html`<ul class="files" part="files">
    ${files.map(
      (file) => html`<li>
        <a class="file" href=${host.href(file.url)} target="_blank" rel="noopener noreferrer"
          >${pictureOf(file, host) ?? icon('file')}<span class="name">${file.name}</span>
          <span class="muted">${kindOf(file)}, ${host.formats.bytes(file.size)}</span><span class="sr">${newTab}</span></a
        >
      </li>`,
    )}
  </ul>`;

import type { FileLink, TicketStatus } from '@p24/sdk';
import { html, nothing, type TemplateResult } from 'lit';
import type { Formats } from '../core/formats.js';
import { drawn, icon } from '../core/icons.js';
import type { Kind } from '../core/parts/badge.js';
import { stateBadge } from '../core/parts/state.js';
import { openPicture } from '../core/pictures.js';
import type { CoreTexts } from '../core/texts.de.js';
import { shapes } from './icons.generated.js';

const sign = (status: TicketStatus | 'internal'): TemplateResult =>
  status === 'done' ? icon('check') : drawn(shapes[status]);

/** A bubble: how many have written. */
export const talkSign = drawn(shapes.talk);

/** The icon of a status alone. */
export const statusSign = (status: TicketStatus): TemplateResult => sign(status);

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
  stateBadge(kinds[status], sign(status), word, 'status');

/** The kind of a file as people know it: the ending of its name, else the end of its media type. */
const kindOf = ({ name, type }: FileLink) => (/\.(\w{2,4})$/.exec(name)?.[1] ?? type.split('/')[1] ?? '').toUpperCase();

const isPicture = ({ type }: FileLink) => type.startsWith('image/');

/** A small picture of a file that is one; its name stands beside it. */
const pictureOf = (file: FileLink, host: { href(url: string): string }) =>
  isPicture(file) ? html`<img class="thumb" src=${host.href(file.url)} alt="" loading="lazy" />` : undefined;

/** Links to the files of an event: pictures open over the page, others in a tab of their own. */
export const fileList = (
  files: readonly FileLink[],
  host: { core: CoreTexts; formats: Formats; href(url: string): string },
): TemplateResult =>
  html`<ul class="files" part="files" @click=${openPicture}>
    ${files.map(
      (file) => html`<li>
        <a class="file" href=${host.href(file.url)} type=${file.type} target="_blank" rel="noopener noreferrer"
          >${pictureOf(file, host) ?? icon('file')}<span><span class="name">${file.name}</span>
          <span class="muted">${kindOf(file)}, ${host.formats.bytes(file.size)}</span></span>${isPicture(file) ? nothing : html`<span class="sr">${host.core.newTab}</span>`}</a
        >
      </li>`,
    )}
  </ul>`;

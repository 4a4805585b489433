import type { FileLink, Notice, NoticeSummary, NoticeType } from '@p24/sdk';
import { html, nothing, type TemplateResult } from 'lit';
import type { Formats } from '../core/formats.js';
import { type IconName, icon } from '../core/icons.js';
import { problemNote } from '../core/notes.js';
import { newBadge } from '../core/parts/badge.js';
import { richText } from '../core/rich-text.js';
import type { CoreTexts } from '../core/texts.de.js';
import type { NoticeDetail } from './notice-details.js';
import type { NoticeTexts } from './texts.de.js';

/** What a card needs of its board. */
export interface NoticeCardHost {
  readonly texts: NoticeTexts;
  readonly core: CoreTexts;
  readonly formats: Formats;
  readonly headingLevel: number;
  toggle(notice: NoticeSummary): void;
  retry(id: string): void;
  /** Makes a link of the server absolute. */
  href(url: string): string;
}

const icons: Record<NoticeType, IconName> = { neutral: 'note', info: 'info', warning: 'alert', danger: 'urgent' };

/** How a notice is shown: whether it is open, what is known of it then, as what class of surface, and where it is from. */
export interface NoticeLook {
  open: boolean;
  detail: NoticeDetail | undefined;
  look: string;
  /** Its house or company; nothing where all are from the same. */
  place: string | undefined;
}

/** One notice: its head, which opens and closes it, and below it what it holds. */
export function noticeCard(host: NoticeCardHost, notice: NoticeSummary, { open, detail, look, place }: NoticeLook) {
  const { id, type, read } = notice;
  return html`<li class="notice ${type} ${look}" part=${read ? 'notice' : 'notice unread'} data-id=${id} ?data-open=${open}>
    <span class="kind" part="icon">${icon(icons[type])}</span>
    <div class="head" @click=${(event: Event) => openFromHead(event, () => host.toggle(notice))}>
      ${meta(host, notice, place)} ${title(host, notice, open)}
      ${open ? nothing : html`<p class="excerpt muted">${notice.excerpt}</p>${facts(host, notice)}`}
    </div>
    <div class="body" part="body" id="body-${id}" ?hidden=${!open}>
      ${open ? body(host, notice, detail) : nothing}
    </div>
  </li>`;
}

/** The whole head is a target for pointers; the button in it is the one for keyboards and screen readers. */
function openFromHead(event: Event, toggle: () => void): void {
  const onButton = (event.target as Element).closest('button');
  if (onButton || !String(getSelection() ?? '')) toggle();
}

function meta(
  { texts, formats }: NoticeCardHost,
  { id, type, category, visibleFrom, read }: NoticeSummary,
  place: NoticeLook['place'],
) {
  const word = texts.types[type];
  return html`<div class="meta" id="meta-${id}">
    ${read ? nothing : newBadge(texts.unread)}
    ${word ? html`<span class="word" part="type">${word}</span>` : nothing}
    <span>${place ? `${place} · ` : ''}${category.name}</span>
    <time datetime=${visibleFrom}>${formats.since(visibleFrom)}</time>
  </div>`;
}

const title = ({ headingLevel }: NoticeCardHost, { id, title: text }: NoticeSummary, open: boolean) =>
  html`<div class="title" role="heading" aria-level=${headingLevel + 1}>
    <button
      class="plain"
      type="button"
      part="title"
      aria-expanded=${open}
      aria-controls="body-${id}"
      aria-describedby="meta-${id}"
    >
      ${text}${icon('chevron')}
    </button>
  </div>`;

function facts({ texts, formats }: NoticeCardHost, { appointment, attachments }: NoticeSummary) {
  if (!appointment && !attachments) return nothing;
  return html`<div class="facts">
    ${
      appointment
        ? html`<span>${icon('calendar')}${formats.appointment(appointment.startsAt, appointment.endsAt)}</span>`
        : nothing
    }
    ${attachments ? html`<span>${icon('clip')}${texts.attachments(attachments)}</span>` : nothing}
  </div>`;
}

function body(host: NoticeCardHost, { id, excerpt }: NoticeSummary, detail: NoticeDetail | undefined) {
  if (detail?.notice) return full(host, detail.notice);
  if (detail?.error === undefined) return html`<p class="rich" aria-busy="true">${excerpt}</p>`;
  return problemNote(detail.error, host.core, () => host.retry(id));
}

function full(host: NoticeCardHost, { html: text, appointment, attachments, link }: Notice): TemplateResult {
  const { texts, core, formats } = host;
  return html`
    <div class="rich" part="text" ${richText(text)}></div>
    ${
      appointment
        ? html`<div class="appointment" part="appointment">
          ${icon('calendar')}
          <span><span class="sr">${texts.appointment}: </span>${formats.appointment(appointment.startsAt, appointment.endsAt)}</span>
          <a href=${host.href(appointment.calendarUrl)} download>${texts.calendar}</a>
        </div>`
        : nothing
    }
    ${
      attachments.length
        ? html`<ul class="files" part="files">
          ${attachments.map((file) => html`<li>${fileLink(host, file)}</li>`)}
        </ul>`
        : nothing
    }
    ${
      link && /^https?:/.test(link.url)
        ? html`<a class="button quiet" part="link" href=${link.url} target="_blank" rel="noopener noreferrer"
          >${link.text}${icon('link')}<span class="sr">${core.newTab}</span></a
        >`
        : nothing
    }
  `;
}

/** Files open in a tab of their own: a PDF of another origin cannot be shown inside the page. */
const fileLink = (host: NoticeCardHost, { name, type, size, url }: FileLink) =>
  html`<a class="file" href=${host.href(url)} type=${type} target="_blank" rel="noopener noreferrer"
    >${icon('file')}<span>${name}</span>
    <span class="muted">${kindOf(name, type)}, ${host.formats.bytes(size)}</span><span class="sr">${host.core.newTab}</span></a
  >`;

/** The kind of a file as people know it: the ending of its name, else the end of its media type. */
const kindOf = (name: string, type: string) =>
  (/\.(\w{2,4})$/.exec(name)?.[1] ?? type.split('/')[1] ?? '').toUpperCase();

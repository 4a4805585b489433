import type { Document } from '@p24/sdk';
import { html, nothing, type TemplateResult } from 'lit';
import { type Looking, placesOf } from '../core/companies.js';
import type { Formats } from '../core/formats.js';
import { keyed } from '../core/keyed.js';
import { newBadge } from '../core/parts/badge.js';
import { paths } from './icons.generated.js';
import type { DocumentsTexts } from './texts.de.js';

/** What the rows need of the element. */
export interface RowsHost extends Looking {
  readonly texts: DocumentsTexts;
  readonly formats: Formats;
  readonly selection: ReadonlySet<string>;
  readonly selecting: boolean;
  readonly item: string | null;
  href(url: string): string;
  /** Whether there are own categories to file documents into. */
  readonly ownCategories: boolean;
  /** All that is shown, in whatever section. */
  readonly shelf: { readonly items: readonly Document[] };
}

/** Browsers lay out and paint a chunk only where it is near the window, and find text in all of them. */
const chunkSize = 100;

/** Tells days; each is worked out once for a list, because that is dear by the thousand. */
type TellDay = (at: string) => string;

/** What a list works out once for all its rows. */
interface Telling {
  day: TellDay;
  /** Where the server's addresses begin. */
  server: string;
  place: ReturnType<typeof placesOf>;
}

function tellDays({ formats }: RowsHost): TellDay {
  const days: Record<string, string> = {};
  return (at) => {
    days[at] ??= formats.day(at);
    return days[at];
  };
}

function details(host: RowsHost, { day: dayOf, place }: Telling, document: Document): string {
  const { texts, formats } = host;
  const { category, datedOn, releasedAt, version, file } = document;
  // Noon, so that the day is the same in every time zone of Germany.
  const day = datedOn ? texts.dated(dayOf(`${datedOn}T12:00:00Z`)) : texts.since(dayOf(releasedAt));
  const facts = [
    place(document),
    category.name,
    day,
    formats.bytes(file.size).replace(/\s/g, '\u00a0'),
    version > 1 && texts.version(version),
  ];
  return facts.filter(Boolean).join(' · ');
}

/** The box that picks a document; it stands there only while documents are picked. */
const pick = ({ texts, selection }: RowsHost, { id, title }: Document) =>
  html`<label class="pick"><input type="checkbox" data-do="select" aria-label=${texts.selectOne(title)} .checked=${selection.has(id)}></label>`;

/**
 * One document. One flat template and no listeners of its own: a template per cell would cost long lists twice the time
 * and three times the memory. Texts are set as properties, without the marks that Lit keeps around what may be anything.
 */
function row(host: RowsHost, tell: Telling, document: Document): TemplateResult {
  const { texts, item } = host;
  const { id, title, read, file } = document;
  return html`<div class="row" part="document ${read ? '' : 'unread'}" role="listitem" data-id=${id}
    >${host.selecting ? pick(host, document) : nothing}<svg class="icon kind muted" viewBox="0 0 24 24" aria-hidden="true"><path d=${paths.sheet} /></svg
    ><div class="what"><a class="title" part="title" data-do="open" href=${new URL(file.url, tell.server).href} target="_blank" rel="noopener" aria-current=${id === item ? 'true' : nothing} aria-describedby="new-tab" .textContent=${title}></a
    >${read ? nothing : newBadge(texts.unread)}<span class="meta" .textContent=${details(host, tell, document)}></span></div
    ><button class="plain move" part="move" type="button" data-do="move" aria-label=${texts.move(title)} .textContent=${texts.moveShort}></button></div>`;
}

/** A list of documents in chunks. */
export function documentRows(host: RowsHost, documents: readonly Document[], label: string): TemplateResult {
  const tell = { day: tellDays(host), server: host.href('/'), place: placesOf(host, host.shelf.items) };
  const starts = documents.flatMap((_, at) => (at % chunkSize ? [] : at));
  return html`<div class="shelf surface ${host.ownCategories ? 'filed' : ''}" part="list" role="list" aria-label=${label}>
    ${starts.map(
      (start) =>
        html`<div class="chunk" role="presentation">${keyed(
          documents.slice(start, start + chunkSize),
          ({ id }) => id,
          (one) => row(host, tell, one),
        )}</div>`,
    )}
  </div>`;
}

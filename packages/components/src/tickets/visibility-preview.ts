import type { TicketStatus } from '@p24/sdk';
import type { Exposure, TicketSettings } from '@p24/sdk/manage';
import { html, nothing } from 'lit';
import { icon } from '../core/icons.js';
import type { ManagedViewHost } from './managed-signs.js';
import { statusBadge } from './ticket-signs.js';

/** Of what a preview is shown. */
export interface Previewed {
  audience: 'tenant' | 'owner';
  status: TicketStatus;
  exposure: Exposure;
  settings: TicketSettings;
}

/** A ticket as people from outside see it, and what of it they do not. */
export function visibilityPreview({ texts }: ManagedViewHost, { audience, status, exposure, settings }: Previewed) {
  const { visibility } = texts;
  const people = visibility.audiences[audience];
  if (exposure === 'hidden') {
    return html`<p class="preview-note">${icon('lock')}<span>${visibility.seesNothing(people)}</span></p>`;
  }
  const { sample } = visibility;
  const internal = exposure === 'internal';
  const said = (who: string, text: string, own = false) =>
    html`<li class="event ${own ? 'own' : ''}"><span class="who">${who}</span><div class="text">${text}</div></li>`;
  return html`<div class="muted">${visibility.sees(people)}</div>
    <div class="sample">
      <div class="title"><b>${sample.title}</b></div>
      ${internal ? statusBadge('internal', texts.internalWord) : settings.showStatus ? statusBadge(status, texts.statuses[status]) : nothing}
      ${internal ? html`<p class="message info">${icon('info')}<span>${texts.internalText}</span></p>` : nothing}
      <ol class="events">
        ${said(sample.resident, sample.report, true)} ${said(texts.manager, sample.first)}
        ${internal ? nothing : said(texts.manager, sample.latest)}
      </ol>
    </div>
    <div class="muted">${visibility.notSeen} ${unseen(texts.visibility.parts, internal, settings).join(', ')}</div>`;
}

type Parts = ManagedViewHost['texts']['visibility']['parts'];

const unseen = (parts: Parts, internal: boolean, { showStatus, showChange }: TicketSettings) => [
  ...(internal || !showStatus ? [parts.status] : []),
  ...(internal || !showChange ? [parts.change] : []),
  ...(internal ? [parts.since] : []),
  parts.note,
];

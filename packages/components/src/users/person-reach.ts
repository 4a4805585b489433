import { phoneHref } from '@p24/sdk/answers';
import type { ManagedPersonDetails, ReachablePhone } from '@p24/sdk/manage';
import { html, nothing, type SVGTemplateResult, type TemplateResult } from 'lit';
import { drawn, icon } from '../core/icons.js';
import { mailSign } from '../core/manage-signs.js';
import { shapes } from './icons.generated.js';
import type { ManageUsers } from './manage-users.js';

type Host = Pick<ManageUsers, 'texts' | 'formats'> & {
  /** Shows the ticket that a form opened. */
  lead(to: 'ticket', id: string): unknown;
  /** Shows the page of another person. */
  open(id: string): void;
};

/** From whom a number is known, and since when. */
function sourceOf({ texts, formats }: Host, { from, kind, label, at }: ReachablePhone): string {
  const { page, says } = texts;
  const day = at && formats.day(at);
  if (from === 'form') return page.given(label ?? '', day ?? '');
  if (from === 'noted') return page.noted(day ?? '');
  if (from === 'company') return [label, page.known].filter(Boolean).join(' · ');
  return [kind && says.phones[kind], day ? page.said(day) : page.saidBy].filter(Boolean).join(' · ');
}

const row = (sign: SVGTemplateResult | TemplateResult, word: string, content: unknown, note: unknown = nothing) =>
  html`<li>${sign}<span class="sr">${word}</span><div>${content}${note === nothing ? nothing : html`<span class="meta">${note}</span>`}</div></li>`;

/** Asks for a number: another one, or instead of one that was noted before. */
type Note = (before: string | null) => void;

function phone(host: Host, one: ReachablePhone, note: Note) {
  const href = phoneHref(one.value);
  const { ticketId } = one;
  const ticket = ticketId
    ? html` <button class="plain link" type="button" @click=${() => host.lead('ticket', ticketId)}>${host.texts.page.toTicket}</button>`
    : nothing;
  const { change, changeOf } = host.texts.page.note;
  const edit =
    one.from === 'noted'
      ? html` <button class="plain link" type="button" aria-label=${changeOf(one.value)} @click=${() => note(one.value)}>${change}</button>`
      : nothing;
  const number = href
    ? html`<a class="reach number" part="phone" href=${href}>${one.value}</a>`
    : html`<span class="reach number" part="phone">${one.value}</span>`;
  return row(
    drawn(shapes.phone),
    host.texts.page.phone,
    number,
    html`<span>${sourceOf(host, one)}</span>${ticket}${edit}`,
  );
}

/** How a person is reached: numbers to dial, addresses to write to, and who belongs with them. */
export function reachCard(host: Host, person: ManagedPersonDetails, note: Note): TemplateResult {
  const { page } = host.texts;
  const { phones, email, emails, addresses, household, number } = person;
  const mails = [...(email ? [{ value: email, label: null }] : []), ...emails];
  const lacking = (word: string) => html`<li class="muted">${icon('alert')}${word}</li>`;
  return html`<ul>
      ${phones.length > 0 ? phones.map((one) => phone(host, one, note)) : lacking(page.noPhone)}
      ${mails.length > 0 ? mails.map(({ value, label }) => row(mailSign, page.email, html`<a class="reach" part="email" href="mailto:${value}">${value}</a>`, label ?? nothing)) : lacking(page.noEmail)}
      ${addresses.map(({ value, label }) => row(drawn(shapes.place), page.address, html`<span>${value}</span>`, label ?? nothing))}
    </ul>
    <div><button class="plain link" type="button" id="note-phone" @click=${() => note(null)}>${page.note.open}</button></div>
    ${
      household.length > 0
        ? html`<p class="meta"><span>${page.household}:</span> ${household.map(({ id, name }) => html`<button class="plain link" type="button" @click=${() => host.open(id)}>${name}</button>`)}</p>`
        : nothing
    }
    ${number ? html`<p class="meta">${page.number} ${number}</p>` : nothing}`;
}

import * as z from 'zod';
import { type MailContent, type MailOrder, mailTemplate } from '../core/mail/templates.js';
import { findForMail, type MailedTicket } from './mails.queries.js';
import type { TicketMail } from './ordering.js';
import { de, type Texts } from './texts.de.js';
import { en } from './texts.en.js';

const Data = z.object({ eventId: z.uuid() });

type Wording = (ticket: MailedTicket, texts: Texts['mail'], order: MailOrder) => MailContent | null;

const paragraphs = (text: string) => text.split(/\n\s*\n/).filter((one) => one.trim() !== '');

const facts = ({ number, title, place, status }: MailedTicket, texts: Texts['mail']) => [
  [texts.ticket, `${number} · ${title}`] as const,
  ...(place ? [[texts.place, place] as const] : []),
  ...(status ? [[texts.status, texts.statuses[status]] as const] : []),
];

/** Registers a mail about one event of a ticket. */
function ticketMail(name: TicketMail, wording: Wording): void {
  mailTemplate(name, 'tickets', async (order) => {
    const { sql, sourceId, itemId, data, locale, sender } = order;
    const { eventId } = Data.parse(data);
    const ticket = itemId ? await findForMail(sql, { sourceId, ticketId: itemId, eventId }) : undefined;
    const texts = (locale === 'de' ? de : en).mail;
    const content = ticket ? wording(ticket, texts, order) : null;
    return content && sender.homepage ? { ...content, action: { text: texts.action, url: sender.homepage } } : content;
  });
}

ticketMail('ticket-answered', (ticket, texts, { sender }) => ({
  subject: texts.answered.subject(ticket.number, ticket.title),
  heading: texts.answered.heading,
  paragraphs: [texts.answered.text(ticket.author ?? sender.name), ...paragraphs(ticket.text)],
  facts: facts(ticket, texts),
  reason: texts.reason(sender.name),
}));

// Where the status is not shown, there is nothing to tell about it.
ticketMail('ticket-ended', (ticket, texts, { sender }) =>
  ticket.status === null
    ? null
    : {
        subject: texts.ended.subject(ticket.number, texts.statuses[ticket.status]),
        heading: texts.ended.heading(texts.statuses[ticket.status]),
        paragraphs: [texts.ended.text(sender.name)],
        facts: facts(ticket, texts),
        reason: texts.reason(sender.name),
      },
);

ticketMail('ticket-commented', (ticket, texts) => ({
  subject: texts.commented.subject(ticket.number, ticket.title),
  heading: texts.commented.heading,
  paragraphs: [texts.commented.text(ticket.author ?? ''), ...paragraphs(ticket.text)],
  facts: facts({ ...ticket, status: null }, texts),
  reason: texts.commented.reason,
}));

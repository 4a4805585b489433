import * as z from 'zod';
import { type MailContent, type MailOrder, mailTemplate } from '../core/mail/templates.js';
import { de } from './texts.de.js';
import { en } from './texts.en.js';

const Data = z.object({
  name: z.string(),
  subject: z.string(),
  lines: z.array(z.string()),
  home: z.string().nullable(),
  ticket: z.int().nullable(),
});

function word({ data, locale }: MailOrder): MailContent {
  const { name, subject, lines, home, ticket } = Data.parse(data);
  const { mail } = locale === 'de' ? de : en;
  const facts: [string, string][] = [[mail.person, name]];
  if (home) facts.push([mail.home, home]);
  if (ticket !== null) facts.push([mail.ticket, String(ticket)]);
  return {
    subject: mail.subject(name, subject),
    heading: mail.heading,
    paragraphs: [mail.text(name), ...lines],
    facts,
    reason: mail.reason,
  };
}

/** Name of the mail that brings a conversation to the managing company. */
export const chatHandedOver = 'chat-handed-over';

mailTemplate(chatHandedOver, { always: 'office' }, word);

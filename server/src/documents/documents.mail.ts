import { type MailContent, type MailOrder, mailTemplate } from '../core/mail/templates.js';
import { findOrdered } from './mail.queries.js';
import { de } from './texts.de.js';
import { en } from './texts.en.js';

/** A mail names so many documents and counts the rest. */
const named = 10;

async function word({ sql, sourceId, contactId, itemId, locale, sender }: MailOrder): Promise<MailContent | null> {
  const ordered = contactId && itemId ? await findOrdered(sql, { sourceId, contactId, orderId: itemId }) : [];
  if (ordered.length === 0) return null;
  const texts = locale === 'de' ? de.mail : en.mail;
  const titles = ordered.map(({ title }) => title);
  const rest = titles.length - named;
  return {
    subject: texts.subject(titles),
    heading: texts.heading(titles.length),
    paragraphs: [
      texts.text(sender.name, titles.length),
      ...ordered.slice(0, named).map(({ title, house }) => (house ? `${title} (${house})` : title)),
      ...(rest > 0 ? [texts.more(rest)] : []),
    ],
    ...(sender.homepage ? { action: { text: texts.action, url: sender.homepage } } : {}),
    reason: texts.reason(sender.name),
  };
}

/** Name of the mail that tells a person about released documents, all of one order at once. */
export const documentsReleased = 'documents-released';

mailTemplate(documentsReleased, 'documents', word);

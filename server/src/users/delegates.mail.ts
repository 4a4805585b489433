import { type MailContent, type MailOrder, mailTemplate } from '../core/mail/templates.js';
import { deliveryGate } from '../core/outbox/outbox.js';
import { findForMail } from './delegates.queries.js';
import { de } from './texts.de.js';
import { en } from './texts.en.js';

async function word({ sql, sourceId, itemId, locale, sender, data, url }: MailOrder): Promise<MailContent | null> {
  const found = itemId ? await findForMail(sql, sourceId, itemId) : undefined;
  if (!found) return null;
  const { mails, grants } = locale === 'de' ? de : en;
  const words = data.acts === true ? mails.actsFor : mails.actedFor;
  const day = new Intl.DateTimeFormat(locale === 'de' ? 'de-DE' : 'en-GB', { dateStyle: 'long', timeZone: 'UTC' });
  return {
    subject: words.subject(data.acts === true ? found.forName : found.name),
    heading: words.heading,
    paragraphs: [words.text(data.acts === true ? found.forName : found.name, sender.name), words.more],
    facts: [
      [mails.sees, found.grants.map((grant) => grants[grant]).join(', ')],
      [mails.lasts, found.endsOn ? day.format(new Date(found.endsOn)) : mails.openEnd],
    ],
    action: { text: mails.toPortal, url: `${url}/verbindungen` },
    reason: words.reason(sender.name),
  };
}

/** Name of the mail that tells both sides that one acts for the other. */
export const delegateAppointed = 'delegate-appointed';

mailTemplate(delegateAppointed, { always: 'access' }, word);

// Ended since: then there is nothing to tell any more.
deliveryGate('delegate', async (sql, { sourceId, itemId }) => (await findForMail(sql, sourceId, itemId)) !== undefined);

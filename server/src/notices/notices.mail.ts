import { spokenTime } from '../core/clock.js';
import { type MailContent, type MailOrder, mailTemplate } from '../core/mail/templates.js';
import { findForMail } from './mail.queries.js';
import { de } from './texts.de.js';
import { en } from './texts.en.js';

function when(
  locale: 'de' | 'en',
  { startsAt, endsAt, timeZone }: { startsAt: string; endsAt: string | null; timeZone: string },
) {
  const format = new Intl.DateTimeFormat(locale === 'de' ? 'de-DE' : 'en-GB', {
    dateStyle: 'full',
    timeStyle: 'short',
    timeZone,
  });
  return spokenTime(format, startsAt, endsAt);
}

async function word({ sql, sourceId, contactId, itemId, locale, sender }: MailOrder): Promise<MailContent | null> {
  const notice = contactId && itemId ? await findForMail(sql, { sourceId, contactId, noticeId: itemId }) : undefined;
  if (!notice) return null;
  const texts = locale === 'de' ? de.mail : en.mail;
  const { title, house, startsAt } = notice;
  return {
    subject: texts.subject(title),
    heading: texts.heading,
    paragraphs: [texts.text(sender.name), title],
    facts: [
      ...(house ? [[texts.house, house] as const] : []),
      ...(startsAt ? [[texts.appointment, when(locale, { ...notice, startsAt })] as const] : []),
    ],
    ...(sender.homepage ? { action: { text: texts.action, url: sender.homepage } } : {}),
    reason: texts.reason(sender.name),
  };
}

/** Name of the mail that tells a person about a released notice. */
export const noticeReleased = 'notice-released';

mailTemplate(noticeReleased, 'notices', word);

import { issueCode } from '../auth/auth.port.js';
import { type MailContent, type MailOrder, mailTemplate } from '../core/mail/templates.js';
import { deliveryGate, deliveryLoss } from '../core/outbox/outbox.js';
import { scheduleJob } from '../core/outbox/scheduled.js';
import { bounce, expire, findWaiting } from './access.queries.js';
import { de } from './texts.de.js';
import { en } from './texts.en.js';

const dayIn = (locale: 'de' | 'en', until: string, timeZone: string) =>
  new Intl.DateTimeFormat(locale === 'de' ? 'de-DE' : 'en-GB', { dateStyle: 'long', timeZone }).format(new Date(until));

/** The code is made when the mail is: nothing but its hashes is ever kept. A reminder's stands beside the first. */
async function word(order: MailOrder, kind: 'invitation' | 'reminder'): Promise<MailContent | null> {
  const { sql, sourceId, itemId, recipient, locale, url, secret, sender, data } = order;
  const waiting = itemId ? await findWaiting(sql, sourceId, itemId) : undefined;
  // Taken, withdrawn, or invited anew since.
  if (!itemId || !waiting || waiting.round !== data.round) return null;
  const code = { purpose: 'activation', email: recipient, sourceId, membershipId: itemId } as const;
  const { token, typed } = await issueCode(sql, secret, { ...code, beside: kind === 'reminder' });
  const { mails } = locale === 'de' ? de : en;
  const words = mails[kind];
  return {
    subject: words.subject(sender.name),
    heading: words.heading,
    paragraphs: [mails.greeting(waiting.name), words.text(sender.name), mails.what, mails.how],
    facts: [
      [mails.signInWith, recipient],
      [mails.code, typed],
      [mails.until, dayIn(locale, waiting.until, waiting.timeZone)],
    ],
    action: { text: mails.action, url: `${url}/aktivieren#${token}` },
    reason: mails.reason(sender.name),
  };
}

/** Name of the mail that invites somebody. */
export const invitation = 'invitation';
/** Name of the mail that says it once more. */
export const invitationReminder = 'invitation-reminder';

mailTemplate(invitation, { always: 'access' }, (order) => word(order, 'invitation'));
mailTemplate(invitationReminder, { always: 'access' }, (order) => word(order, 'reminder'));

deliveryGate('access', async (sql, { sourceId, itemId }) => (await findWaiting(sql, sourceId, itemId)) !== undefined);

deliveryLoss('access', async (sql, { sourceId, itemId }) => void (await bounce(sql, sourceId, itemId)));

scheduleJob({ name: 'expire-invitations', cron: '7 * * * *', run: async (sql) => void (await expire(sql)) });

import { issueCode } from '../auth/auth.port.js';
import { type MailContent, type MailOrder, mailTemplate } from '../core/mail/templates.js';
import { deliveryGate, deliveryLoss } from '../core/outbox/outbox.js';
import { scheduleJob } from '../core/outbox/scheduled.js';
import { bounce, expire, findWaiting } from './access.queries.js';
import { de } from './texts.de.js';
import { en } from './texts.en.js';

const dayIn = (locale: 'de' | 'en', until: Date, timeZone: string) =>
  new Intl.DateTimeFormat(locale === 'de' ? 'de-DE' : 'en-GB', { dateStyle: 'long', timeZone }).format(until);

/** The code is made when the mail is: nothing but its hashes is ever kept. A reminder's stands beside the first. */
/** What all invitations say, whatever their codes do. */
function wording(
  { locale, recipient, sender }: Pick<MailOrder, 'locale' | 'recipient' | 'sender'>,
  kind: 'invitation' | 'reminder',
  { name, typed, until, url }: { name: string; typed: string; until: string; url: string },
): MailContent {
  const { mails } = locale === 'de' ? de : en;
  const words = mails[kind];
  return {
    subject: words.subject(sender.name),
    heading: words.heading,
    paragraphs: [mails.greeting(name), words.text(sender.name), mails.what, mails.how],
    facts: [
      [mails.signInWith, recipient],
      [mails.code, typed],
      [mails.until, until],
    ],
    action: { text: mails.action, url },
    reason: mails.reason(sender.name),
  };
}

async function word(order: MailOrder, kind: 'invitation' | 'reminder'): Promise<MailContent | null> {
  const { sql, sourceId, itemId, recipient, locale, url, secret, data } = order;
  const waiting = itemId ? await findWaiting(sql, sourceId, itemId) : undefined;
  // Taken, withdrawn, or invited anew since.
  if (!itemId || !waiting || waiting.round !== data.round) return null;
  const code = { purpose: 'activation', email: recipient, sourceId, membershipId: itemId } as const;
  const { token, typed, expiresAt } = await issueCode(sql, secret, { ...code, beside: kind === 'reminder' });
  const { name, timeZone } = waiting;
  // A letter may last longer than the code of the mail that it led to.
  const ends = Math.min(Date.parse(expiresAt), Date.parse(waiting.until));
  const until = dayIn(locale, new Date(ends), timeZone);
  return wording(order, kind, { name, typed, until, url: `${url}/aktivieren#${token}` });
}

/** What a code looks like that does nothing: no code is ever made of zeros. */
const exampleCode = '0000-0000';

/** The invitation as people get it, marked as a test. */
function wordTest(order: MailOrder): MailContent {
  const { locale, url, data } = order;
  const { mails } = locale === 'de' ? de : en;
  const thirtyDays = new Date(Date.now() + 30 * 86_400_000);
  const shown = { typed: exampleCode, until: dayIn(locale, thirtyDays, 'Europe/Berlin'), url: `${url}/aktivieren` };
  const content = wording(order, 'invitation', { name: String(data.name ?? ''), ...shown });
  const { subject, paragraphs } = content;
  return { ...content, subject: mails.test.subject(subject), paragraphs: [mails.test.note, ...paragraphs] };
}

/** Name of the mail that invites somebody. */
export const invitation = 'invitation';
/** Name of the mail that shows managers what people get. */
export const invitationTest = 'invitation-test';
/** Name of the mail that says it once more. */
export const invitationReminder = 'invitation-reminder';

mailTemplate(invitation, { always: 'access' }, (order) => word(order, 'invitation'));
mailTemplate(invitationTest, { always: 'access' }, wordTest);
mailTemplate(invitationReminder, { always: 'access' }, (order) => word(order, 'reminder'));

deliveryGate('access', async (sql, { sourceId, itemId }) => (await findWaiting(sql, sourceId, itemId)) !== undefined);

deliveryLoss(
  'access',
  async (sql, { sourceId, itemId, recipient }) => void (await bounce(sql, sourceId, itemId, recipient)),
);

scheduleJob({ name: 'expire-invitations', cron: '7 * * * *', run: async (sql) => void (await expire(sql)) });

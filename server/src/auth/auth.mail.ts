import { type MailContent, type MailOrder, mailTemplate } from '../core/mail/templates.js';
import { findAccount } from './auth.queries.js';
import { issueCode } from './codes.js';
import type { Happening } from './notices.js';
import { de } from './texts.de.js';
import { en } from './texts.en.js';

const mailsIn = (locale: 'de' | 'en') => (locale === 'de' ? de.mails : en.mails);

/** The code is made when the mail is: nothing but its hashes is ever kept. */
async function wordReset({ sql, recipient, locale, url, secret, sourceId }: MailOrder): Promise<MailContent | null> {
  const account = await findAccount(sql, recipient);
  if (!account) return null;
  const { accountId } = account;
  const { token, typed } = await issueCode(sql, secret, { purpose: 'reset', email: recipient, accountId, sourceId });
  const { greeting, code, reset } = mailsIn(locale);
  return {
    subject: reset.subject,
    heading: reset.heading,
    paragraphs: [greeting, reset.text, reset.validity, reset.unasked],
    facts: [[code, typed]],
    action: { text: reset.action, url: `${url}/passwort#${token}` },
    reason: reset.reason,
  };
}

function wordChanged({ locale, url, data }: MailOrder): MailContent | null {
  const { greeting, changed } = mailsIn(locale);
  const what = Object.hasOwn(changed.what, String(data.happened)) && changed.what[data.happened as Happening];
  if (!what) return null;
  return {
    subject: what.subject,
    heading: what.subject,
    paragraphs: [greeting, what.text, changed.unasked],
    action: { text: changed.action, url: `${url}/passwort` },
    reason: changed.reason,
  };
}

/** Name of the mail with link and code for a new password. */
export const passwordReset = 'password-reset';
/** Name of the mail that tells what has changed about signing in. */
export const credentialChanged = 'credential-changed';

mailTemplate(passwordReset, { always: 'security' }, wordReset);
mailTemplate(credentialChanged, { always: 'security' }, wordChanged);

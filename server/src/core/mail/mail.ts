import type { Tx } from '../database/database.js';
import type { FileStore } from '../files/file-store.js';
import { choosable, unsubscribeUrl } from '../outbox/choices.js';
import type { Carrier, Message } from '../outbox/drain-batch.js';
import type { ClaimedDelivery } from '../outbox/outbox.js';
import { findActedFor } from '../outbox/outbox.queries.js';
import { logoCid, mailHtml, mailText } from './layout.js';
import * as mails from './mail.queries.js';
import { findSender, type MailSender, readPicture } from './sender.js';
import { findMailTemplate, type MailAttachment } from './templates.js';
import { mailTextsDe } from './texts.de.js';
import { mailTextsEn } from './texts.en.js';
import type { Mail, MailTransport } from './transport.js';

/** What mails are made and sent with. */
export interface MailOptions {
  /** Where people reach the server; its host stands in message ids and the default sender. */
  url: string;
  /** Absent: mails are kept in the database and shown at /dev/mail. */
  transport: MailTransport | null;
  /** Where the bytes of attachments lie. */
  files: FileStore;
  /** What codes in mails are kept under, as everywhere on this database. */
  secret: string;
}

/** A header must stay one line, whatever a title brought along. */
const oneLine = (text: string) => text.replace(/\s+/g, ' ').trim();

/** Whoever acts for somebody is told for whom they get this. */
async function whyTold(sql: Tx, { sourceId, delegateId, locale }: ClaimedDelivery): Promise<string> {
  const name = await findActedFor(sql, sourceId, delegateId ?? '');
  return (locale === 'de' ? mailTextsDe : mailTextsEn).acting(name ?? '');
}

/** The logo as part of the mail: shown without being loaded, which programs refuse and which would tell who reads. */
async function logoOf(files: FileStore, sourceId: string, { logo }: MailSender): Promise<MailAttachment | null> {
  const content = await readPicture(files, sourceId, logo);
  return logo && content && { name: 'logo.png', type: 'image/png', content, cid: logoCid(logo) };
}

async function compose(sql: Tx, delivery: ClaimedDelivery, { url, files, secret }: MailOptions): Promise<Mail | null> {
  const template = findMailTemplate(delivery.template);
  if (!template) throw new Error(`No feature registered the mail template ${delivery.template}.`);
  const domain = new URL(url).hostname;
  const found = await findSender(sql, delivery.sourceId, domain);
  const { name, homepage } = found;
  const content = await template({ ...delivery, sql, url, files, secret, sender: { name, homepage } });
  if (content === null) return null;
  if (delivery.delegateId) content.reason = await whyTold(sql, delivery);
  const choice = choosable(delivery);
  if (choice) content.unsubscribe = unsubscribeUrl(url, secret, choice);
  const logo = await logoOf(files, delivery.sourceId, found);
  const sender = logo ? found : { ...found, logo: null };
  return {
    messageId: `<${delivery.id}@${domain}>`,
    from: sender.from,
    replyTo: content.replyTo ?? sender.replyTo,
    to: delivery.recipient,
    subject: oneLine(content.subject),
    html: await mailHtml(content, sender, delivery.locale),
    text: mailText(content, sender, delivery.locale),
    attachments: [...(logo ? [logo] : []), ...(content.attachments ?? [])],
    unsubscribe: content.unsubscribe ?? null,
  };
}

/** Carries mails: over the mail server, or into the database where none is set. */
export function mailCarrier(options: MailOptions): Carrier {
  const { transport } = options;
  return {
    async prepare(sql, delivery): Promise<Message | null> {
      const mail = await compose(sql, delivery, options);
      if (mail === null) return null;
      if (transport) return { send: (signal) => transport.send(mail, delivery.tries, signal) };
      return { send: async () => ({ state: 'sent' }), record: (tx) => mails.keep(tx, delivery, mail) };
    },
  };
}

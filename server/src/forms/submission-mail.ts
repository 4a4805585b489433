import type { FormDelivery } from '@p24/sdk/api';
import type { Tx } from '../core/database/database.js';
import type { FileStore } from '../core/files/file-store.js';
import type { Locale } from '../core/http/context.js';
import { type MailAttachment, type MailContent, type MailOrder, mailTemplate } from '../core/mail/templates.js';
import { enqueue } from '../core/outbox/outbox.js';
import { momentText, said } from './answer-texts.js';
import { receiptName, receiptPdf } from './receipt-pdf.js';
import { type ReadSubmission, readSubmission, type StoredFile, sectionsOf } from './receipts.js';
import { submissionXml } from './submission-xml.js';
import * as submissions from './submissions.queries.js';
import { de } from './texts.de.js';
import { en } from './texts.en.js';

/** What a mail carries at most beside its words; mail servers take hardly more. */
const mostBytes = 10 * 1024 * 1024;

const textsOf = (locale: Locale) => (locale === 'de' ? de : en);

async function bytesOf(store: FileStore, sourceId: string, { sha256 }: StoredFile): Promise<Uint8Array> {
  const chunks: Uint8Array[] = [];
  for await (const chunk of store.read(sourceId, sha256)) chunks.push(chunk);
  return Buffer.concat(chunks);
}

/** The files that still fit beside what is attached already, in their order, and how many do not. */
export function fitting(files: readonly StoredFile[], taken: number) {
  let room = mostBytes - taken;
  const taking = files.filter(({ size }) => {
    if (size > room) return false;
    room -= size;
    return true;
  });
  return { taking, left: files.length - taking.length };
}

async function attachmentsOf(order: MailOrder, read: ReadSubmission) {
  const { locale, data } = order;
  const pdf = await receiptPdf(read, locale);
  const made: MailAttachment[] = [{ name: receiptName(read, locale), type: 'application/pdf', content: pdf }];
  if (data.xml === true) {
    const content = Buffer.from(submissionXml(read));
    made.push({ name: `${read.row.receiptNo}.xml`, type: 'application/xml', content });
  }
  const { taking, left } = fitting(
    read.files,
    made.reduce((sum, { content }) => sum + content.byteLength, 0),
  );
  for (const file of taking) {
    const content = await bytesOf(order.files, order.sourceId, file);
    made.push({ name: file.name, type: file.type, content });
  }
  return { attachments: made, left };
}

async function readFor({ sql, sourceId, itemId }: MailOrder): Promise<ReadSubmission | null> {
  const row = itemId ? await submissions.find(sql, sourceId, itemId) : undefined;
  return row ? readSubmission(sql, row) : null;
}

const rowsOf = (read: ReadSubmission, locale: Locale) =>
  sectionsOf(read, locale).map(({ title, rows }) => ({
    title,
    rows: rows.map(({ label, value }) => [label, value] as const),
  }));

/** The mail to the addresses that a form delivers to: all answers, readable, with the files. */
async function delivered(order: MailOrder): Promise<MailContent | null> {
  const read = await readFor(order);
  if (!read) return null;
  const { locale, data, sender } = order;
  const { labels, mail: texts } = textsOf(locale);
  const { definition, person, place, number, submittedAt, timeZone, consent } = read.row;
  const { attachments, left } = await attachmentsOf(order, read);
  const title = said(definition.title, locale);
  const by = person?.name ?? texts.formerPerson;
  const facts: [string, string][] = [
    [labels.sender, person?.email ? `${by}, ${person.email}` : by],
    ...(place ? [[labels.place, place] as [string, string]] : []),
    [labels.submittedAt, momentText(submittedAt, locale, timeZone)],
    [labels.number, number],
    ...(consent ? [[labels.consent, labels.consentStates[consent]] as [string, string]] : []),
  ];
  const answering = data.replyTo === true && person?.email ? [texts.answering(by)] : [];
  return {
    subject: texts.deliveredSubject(title, [by, place].filter(Boolean).join(', ')),
    heading: title,
    paragraphs: [texts.deliveredText(by), ...(left > 0 ? [texts.left(left, number)] : []), ...answering],
    facts,
    sections: rowsOf(read, locale),
    reason: texts.deliveredReason(sender.name),
    attachments,
    ...(answering.length > 0 ? { replyTo: person?.email ?? null } : {}),
  };
}

/** The mail to the person who submitted: that it arrived, under which number, with the receipt. */
async function received(order: MailOrder): Promise<MailContent | null> {
  const read = await readFor(order);
  if (!read) return null;
  const { locale, sender } = order;
  const { labels, mail: texts } = textsOf(locale);
  const { definition, number, submittedAt, timeZone } = read.row;
  const title = said(definition.title, locale);
  const content = await receiptPdf(read, locale);
  return {
    subject: texts.receivedSubject(title, number),
    heading: texts.receivedHeading,
    paragraphs: [texts.receivedText(title, sender.name), texts.keep],
    facts: [
      [labels.number, number],
      [labels.submittedAt, momentText(submittedAt, locale, timeZone)],
    ],
    ...(sender.homepage ? { action: { text: texts.action, url: sender.homepage } } : {}),
    reason: texts.receivedReason(sender.name),
    attachments: [{ name: receiptName(read, locale), type: 'application/pdf', content }],
  };
}

const deliveredMail = 'submission-delivered';
const receivedMail = 'submission-received';
mailTemplate(deliveredMail, { always: 'office' }, delivered);
mailTemplate(receivedMail, { always: 'receipt' }, received);

/** Orders the mails about a new submission, each once: to where the form delivers, and to its sender. */
export async function orderMails(
  sql: Tx,
  order: {
    id: string;
    sender: { sourceId: string; contactId: string };
    delivery: FormDelivery;
    /** The sender's address. */
    email: string;
    locale: Locale;
  },
): Promise<void> {
  const { id, sender, delivery, email, locale } = order;
  const { emails, xml, replyTo } = delivery;
  const about = { sourceId: sender.sourceId, channel: 'mail' as const, itemKind: 'submission', itemId: id };
  const addresses = new Map(emails.map((address) => [address.toLowerCase(), address]));
  await enqueue(sql, [
    ...[...addresses].map(([key, recipient]) => ({
      ...{ ...about, recipient, template: deliveredMail, data: { xml, replyTo }, locale: 'de' as const },
      dedupeKey: `submission ${id} to ${key}`,
    })),
    {
      ...{ ...about, recipient: email, template: receivedMail, data: {}, contactId: sender.contactId, locale },
      dedupeKey: `submission ${id} receipt`,
    },
  ]);
}

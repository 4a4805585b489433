import * as z from 'zod';
import type { Tx } from '../core/database/database.js';
import { type MailContent, type MailOrder, mailTemplate } from '../core/mail/templates.js';
import { deliveryGate, enqueue } from '../core/outbox/outbox.js';
import { scheduleJob } from '../core/outbox/scheduled.js';
import { asFacts, dayOf, dayText, numberOf, type Share, wordsIn } from './erasure-words.js';
import { type ErasureRow, findErasure, finish, listAdmins } from './erasures.queries.js';

const kind = 'erasure';
const asked = 'erasure-asked';
const told = 'erasure-told';
const done = 'erasure-done';
const refused = 'erasure-refused';

const Shares = z.array(z.looseObject({ reason: z.string().nullable() })).catch([]);

type Words = (
  row: ErasureRow,
  order: MailOrder,
) => Pick<MailContent, 'subject' | 'heading' | 'paragraphs'> & {
  more?: Partial<MailContent>;
};

/** A mail about a request; none where there is no such request any more. */
const about =
  (words: Words) =>
  async (order: MailOrder): Promise<MailContent | null> => {
    const { sql, sourceId, itemId, locale, sender } = order;
    const row = itemId ? await findErasure(sql, sourceId, itemId) : undefined;
    if (!row) return null;
    const { labels, mails } = wordsIn(locale);
    const { paragraphs, more, ...rest } = words(row, order);
    return {
      ...rest,
      paragraphs: [mails.greeting, ...paragraphs],
      facts: [
        [labels.number, numberOf(row.id)],
        [labels.asked, dayOf(row.askedAt, locale, row.timeZone)],
        ...(row.state === 'open' ? [[labels.due, dayText(row.dueOn, locale)] as const] : []),
      ],
      reason: mails.reason(sender.name),
      ...more,
    };
  };

mailTemplate(
  asked,
  { always: 'receipt' },
  about(({ channel }, { locale, sender, url }) => {
    const { subject, text, more, elsewhere, action } = wordsIn(locale).mails.asked;
    // Who did not ask in the portal perhaps has no way in.
    if (channel !== 'portal') return { subject, heading: subject, paragraphs: [text(sender.name), elsewhere] };
    const leading = { action: { text: action, url: `${url}/meine-daten` } };
    return { subject, heading: subject, paragraphs: [text(sender.name), more], more: leading };
  }),
);

mailTemplate(
  told,
  { always: 'law' },
  about(({ dueOn }, { locale, sender, url }) => {
    const { told: words, toldReason } = wordsIn(locale).mails;
    const action = { text: words.action, url: `${url}/verwaltung/loeschantraege` };
    const more = { action, reason: toldReason(sender.name) };
    return { subject: words.subject(dayText(dueOn, locale)), heading: words.heading, paragraphs: [words.text], more };
  }),
);

mailTemplate(
  done,
  { always: 'law' },
  about(({ shares }, { locale, sender }) => {
    const { subject, text, erased, kept, nothing } = wordsIn(locale).mails.done;
    const all = Shares.parse(shares) as unknown as Share[];
    const [goes, stays] = [all.filter(({ reason }) => !reason), all.filter(({ reason }) => reason)];
    const sections = [
      { title: erased, rows: asFacts(goes, locale, true) },
      ...(stays.length > 0 ? [{ title: kept, rows: asFacts(stays, locale, true) }] : []),
    ];
    const paragraphs = [text(sender.name), ...(stays.length > 0 ? [] : [nothing])];
    return { subject, heading: subject, paragraphs, more: { sections } };
  }),
);

mailTemplate(
  refused,
  { always: 'law' },
  about(({ answer, channel }, { locale, sender, url }) => {
    const { subject, text, rights, action } = wordsIn(locale).mails.refused;
    const more = channel === 'portal' ? { action: { text: action, url: `${url}/meine-daten` } } : {};
    return { subject, heading: subject, paragraphs: [text(sender.name), answer ?? '', rights], more };
  }),
);

// Who took a request back is not told about it, and nobody is asked to answer it.
deliveryGate(kind, async (sql, { sourceId, itemId }) => {
  const row = await findErasure(sql, sourceId, itemId);
  return row !== undefined && row.state !== 'withdrawn';
});

/** Confirms a request to whoever made it, where there is an address, and tells those who have to answer it; in the transaction that makes it. */
export async function tellAsked(
  sql: Tx,
  { sourceId, id }: { sourceId: string; id: string },
  email: string | undefined,
) {
  const admins = await listAdmins(sql, sourceId);
  const common = { sourceId, channel: 'mail' as const, data: {}, itemKind: kind, itemId: id };
  await enqueue(sql, [
    ...(email ? [{ ...common, recipient: email, template: asked, dedupeKey: `${asked}:${id}` }] : []),
    ...admins.map((admin) => ({
      ...{ ...common, recipient: admin.email, template: told, dedupeKey: `${told}:${id}:${admin.email}` },
    })),
  ]);
}

/** Tells the outcome, in the language that the person had. */
export async function tellOutcome(
  sql: Tx,
  { sourceId, id }: { sourceId: string; id: string },
  { state, email, locale }: { state: 'done' | 'refused'; email: string; locale: 'de' | 'en' },
): Promise<void> {
  const template = state === 'done' ? done : refused;
  const item = { itemKind: kind, itemId: id, data: {}, channel: 'mail' as const };
  await enqueue(sql, { ...item, sourceId, recipient: email, template, locale, dedupeKey: `${template}:${id}` });
}

scheduleJob({ name: 'erasures', cron: '*/5 * * * *', run: finishErasures });

/** Ends the accounts that are nobody's any more, and forgets to whom it was told. */
export function finishErasures(sql: Tx): Promise<void> {
  return finish(sql, done);
}
